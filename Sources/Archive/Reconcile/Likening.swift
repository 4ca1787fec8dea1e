// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Compares conversations that share marks, once each: what comes of it is kept and decides by rule what is one.
struct Likening {
  let archive: AuthorityArchive
  let copies: [Int64: CatalogueCopy]
  let zones: WorldZones
  private var cache: [Int64: CopyLines] = [:]

  /// Conversations with which a new one is compared at most.
  private static let most = 8
  /// Lines kept while conversations are compared (32 bytes each).
  private static let mostKept = 1_000_000

  init(_ archive: AuthorityArchive, _ copies: [CatalogueCopy]) {
    self.archive = archive
    self.copies = Dictionary(copies.map { ($0.conversation, $0) }, uniquingKeysWith: { first, _ in first })
    zones = WorldZones(likely: [archive.settings.timeZone])
  }

  /// What came since the last time with what is like it; pairs that were compared before are left out.
  mutating func compared(_ new: [CatalogueCopy]) throws -> [ConversationPair: Sharing] {
    let known = try archive.catalogue.likenesses(version: Alignment.version)
    var found: [ConversationPair: Sharing] = [:]
    for copy in new {
      for other in try candidates(copy) {
        let pair = ConversationPair(copy.conversation, other.conversation)
        guard known[pair] == nil, found[pair] == nil else { continue }
        found[pair] = Alignment.of([try lines(copy), try lines(other)], zones: zones).sharing(0, 1)
      }
    }
    return found
  }

  /// On the same channel, those that share most first; what the same custodian exported again is one by another rule.
  private func candidates(_ copy: CatalogueCopy) throws -> [CatalogueCopy] {
    try archive.catalogue.alike(copy.conversation, limit: 4 * Self.most).compactMap { copies[$0.conversation] }
      .filter { $0.reference.conversation.channel == copy.reference.conversation.channel }
      .filter { !RepeatedExport.areRepeated($0, copy) }.prefix(Self.most).map { $0 }
  }

  private mutating func lines(_ copy: CatalogueCopy) throws -> CopyLines {
    if let lines = cache[copy.conversation] { return lines }
    if cache.values.reduce(0, { $0 + $1.count }) > Self.mostKept { cache.removeAll() }
    let lines = try archive.lines(of: copy)
    cache[copy.conversation] = lines
    return lines
  }
}
