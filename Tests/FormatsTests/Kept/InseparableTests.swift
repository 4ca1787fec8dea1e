// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

@Suite struct `A mailbox file or database` {
  private func item(_ number: Int, in box: String) -> ParsedItem {
    let file = "\(box)!/Inbox/\(number)"
    return .message(
      ParsedMessage(
        seq: number, conversation: ConversationLabel(id: "c"), sender: nil, sentAt: nil, type: .email, text: "x",
        source: Provenance(file: file, start: number, end: number)))
  }

  @Test func `is never said to be less what is withheld`() throws {
    let bytes = [UInt8](repeating: 7, count: 100)
    let inside = try `A kept original`.zip([("box.pst", bytes)])
    for (name, bytes, box) in [("box.pst", bytes, "box.pst"), ("export.zip", inside, "export.zip!/box.pst")] {
      var plan = CutPlan(format: "outlook-pst", exportName: name)
      plan.add(item(0, in: box), isWithheld: true)
      plan.add(item(1, in: box), isWithheld: false)
      let (cut, export) = (plan.finish(), Export(name: name, source: MemorySource(bytes)))
      let error = #expect(throws: FormatError.self) { _ = try CutOriginal(export, cut) }
      #expect(error?.code == .unsupported)
    }
  }
}
