// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Copies found to be one conversation, earliest first, each with why.
struct Gathered: Hashable {
  let copies: [CatalogueCopy]
  let reasons: [String]

  init(_ members: [Gathering.Member], of copies: [CatalogueCopy]) {
    self.copies = members.map { copies[$0.copy] }
    reasons = members.map(\.reason)
  }

  /// As the last copy with a title displays it; the first one's label where none has.
  var title: String {
    let keys = copies.map(\.reference.conversation)
    return keys.last { $0.title != nil }?.title ?? keys.first?.label ?? ""
  }

  func isNamed(_ words: String) -> Bool { title.lowercased().contains(words.lowercased()) }

  var references: [Int64: CopyReference] {
    Dictionary(copies.map { ($0.conversation, $0.reference) }, uniquingKeysWith: { first, _ in first })
  }
}
