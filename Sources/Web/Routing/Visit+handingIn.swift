// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Pages
import Records

/// What the pages of handing in are made from.
extension Visit {
  /// The upload the path names, with what was answered on the way.
  func step() throws -> UploadStep {
    let query = try query
    return UploadStep(
      try id("id"), principal: try subject().principal?.name, answers: CarriedAnswers { query.all($0) })
  }

  func reading() async throws -> StagedReading {
    try await office.reading(of: try id("id"), as: try subject())
  }

  /// Place of the first line to show: what is asked for, else the beginning; of what was handed in before, the end,
  /// where the new is.
  func from(in conversations: [StagedConversation], asked turned: Int? = nil) throws -> Int {
    let all = conversations.reduce(0) { $0 + $1.messages + $1.events }
    if let asked = try turned ?? query["from"].flatMap({ Int($0) }) { return min(max(0, asked), all) }
    guard !conversations.isEmpty, conversations.allSatisfy({ $0.filedBefore != nil }) else { return 0 }
    return max(0, all - PreviewPage.length)
  }

  /// A page of lines from the ticked conversations, one after the other.
  func lines(of conversations: [StagedConversation], from: Int) throws -> [ConversationLine] {
    let (id, subject) = (try id("id") as DepositID, try subject())
    var items: [ParsedItem] = []
    var skip = from
    for each in conversations where items.count < PreviewPage.length {
      let size = each.messages + each.events
      if skip < size {
        items += try office.previewItems(
          of: id, conversation: each.key, from: skip, limit: PreviewPage.length - items.count, as: subject)
      }
      skip = max(0, skip - size)
    }
    return ConversationLine.staged(items, withheld: try office.withholdings(of: id, as: subject).map(\.selection))
  }

  /// What is withheld so far, in words.
  func withheld(_ reading: StagedReading) throws -> [PersonalPage.Withheld] {
    let subject = try subject()
    let counts = try office.withheldItems(of: reading.id, as: subject).items
    return try office.withholdings(of: reading.id, as: subject).enumerated().map { place, each in
      PersonalPage.Withheld(
        id: each.id,
        what: each.selection.inWords(reading) + " (\((counts.indices.contains(place) ? counts[place] : 0).of("item")))",
        category: each.category.words, isSigned: each.signedBy != nil)
    }
  }
}

extension StagedReading {
  /// The conversations that are handed in: all, or the ticked ones.
  func ticked(_ answers: CarriedAnswers) -> [StagedConversation] {
    guard let only = answers.only else { return conversations }
    return only.filter(conversations.indices.contains).map { conversations[$0] }
  }

  /// The stamps that leave the order of dates open, with both meanings.
  var examplesInWords: [DateOrderPage.Example] { examples.map { DateOrderPage.Example($0) } }
}
