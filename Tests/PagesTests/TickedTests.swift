// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Pages

@Suite struct `Ticks among thousands of conversations` {
  @Test(arguments: [[], [0], [0, 3], [7, 8, 4_999], Array(0..<10_000)])
  func `are carried in the address`(places: [Int]) {
    let answers = CarriedAnswers(only: places.isEmpty ? nil : places)
    let query = answers.query
    let read = CarriedAnswers { name in query.filter { $0.0 == name }.map(\.1) }
    #expect(read == answers && (query.first?.1.utf8.count ?? 0) < 1_700)
  }

  @Test func `are none where the address is mangled`() {
    for text in ["0.3", "*", "AAAA", "=", String(repeating: "_", count: 1_000_000)] {
      #expect(CarriedAnswers { $0 == "only" ? [text] : [] }.only?.isEmpty != true)
    }
  }

  private func page(_ said: WhichConversationsPage.Said) -> String {
    let conversations = (0..<250).map { number in
      StagedConversation(key: ConversationKey(channel: "sms", label: "\(number)", title: "Person \(number)."))
    }
    return WhichConversationsPage(UploadStep(DepositID(high: 1, low: 2), principal: nil), conversations, said: said)
      .body.text(token: "", nonce: "")
  }

  @Test func `stay when the page is turned or others are looked for`() {
    let sent = ["elsewhere": [TickedPlaces.written([240])], "only": ["3"], "turn": ["100"], "words": [""]]
    let said = WhichConversationsPage.Said { sent[$0] ?? [] }
    #expect(said.ticked == [3, 240] && said.from == 100)
    let second = page(said)
    #expect(second.contains("Person 100.") && !second.contains("Person 99.") && second.contains("Person 199."))
    #expect(second.contains("value=\"\(TickedPlaces.written([3, 240]))\""))
    var found = said
    (found.words, found.from) = ("person 3.", 0)
    let one = page(found)
    #expect(one.contains("Person 3.") && !one.contains("Person 13.") && one.contains("checked"))
  }
}
