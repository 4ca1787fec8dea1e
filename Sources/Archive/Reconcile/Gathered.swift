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

  var references: [Int64: CopyReference] {
    Dictionary(copies.map { ($0.conversation, $0.reference) }, uniquingKeysWith: { first, _ in first })
  }
}
