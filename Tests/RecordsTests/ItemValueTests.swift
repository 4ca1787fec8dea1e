// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `A copy of an item` {
  let elsewhere = Provenance(file: "other.txt", start: 3, end: 8)
  let group = ConversationLabel(id: "c2", title: "Pumps")

  @Test func `of a message changes alone and in the changed field only`() {
    for original in [SampleItems.plain, SampleItems.full] {
      var copy = original
      (copy.conversation, copy.source) = (group, elsewhere)
      #expect(copy.conversation == group && copy.source == elsewhere && copy.seq == original.seq)
      (copy.sender, copy.sentAt, copy.text) = (nil, nil, nil)
      #expect(copy.source == elsewhere && copy.sender == nil && copy.sentAt == nil && copy.text == nil)
      (copy.conversation, copy.source) = (original.conversation, original.source)
      (copy.sender, copy.sentAt, copy.text) = (original.sender, original.sentAt, original.text)
      #expect(copy == original)
    }
    #expect(SampleItems.plain.source == Provenance(file: "_chat.txt", start: 1024, end: 1100))
  }

  @Test func `of an event changes alone and in the changed field only`() {
    let original = SampleItems.timer
    var copy = original
    (copy.conversation, copy.source) = (group, elsewhere)
    #expect(copy.conversation == group && copy.source == elsewhere && copy.seq == original.seq)
    #expect(original == SampleItems.timer)
    (copy.actor, copy.sentAt, copy.text) = (nil, nil, "")
    #expect(copy.source == elsewhere && copy.actor == nil && copy.sentAt == nil && copy.text == "")
    (copy.conversation, copy.source) = (original.conversation, original.source)
    (copy.actor, copy.sentAt, copy.text) = (original.actor, original.sentAt, original.text)
    #expect(copy == original)
  }
}
