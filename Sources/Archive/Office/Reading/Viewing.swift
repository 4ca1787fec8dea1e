// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records

/// Who was shown what: the sealed particulars of one ledger entry (docs/archive-layout.md).
struct Viewing: Sendable, Hashable {
  let act: Act
  let person: PersonID
  /// The principal they acted for.
  let principal: PersonID?
  /// The search as typed; nil where nothing was searched.
  var words: String?
  var records: [RecordID] = []
  var deposits: [DepositID] = []

  init(
    _ act: Act, by subject: Subject, words: String? = nil, records: [RecordID] = [], deposits: [DepositID] = []
  ) {
    (self.act, person, principal) = (act, subject.person.id, subject.principal?.id)
    (self.words, self.records, self.deposits) = (words, records, deposits)
  }

  var count: Int { records.count + deposits.count }
}

/// The viewings of one batch in one sealed object; each entry says by its `place` which is its own.
extension Viewing {
  private static let version = "viewings/1"

  static func encoded(_ viewings: [Viewing]) -> [UInt8] {
    var out = ByteWriter()
    out.write(version)
    out.write(viewings.count)
    for viewing in viewings { viewing.write(to: &out) }
    return out.bytes
  }

  static func decoded(_ bytes: [UInt8]) throws -> [Viewing] {
    try bytes.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      guard try input.text() == version else { throw CodingDamage(offset: 0) }
      return try (0..<(try input.count())).map { _ in try Viewing(&input) }
    }
  }

  private func write(to out: inout ByteWriter) {
    out.write(act.name)
    out.write(person.bytes)
    out.write(principal?.bytes ?? [])
    out.write(words == nil ? 0 : 1)
    if let words { out.write(words) }
    out.write(records.count)
    for record in records { out.bytes += record.bytes }
    out.write(deposits.count)
    for deposit in deposits { out.bytes += deposit.bytes }
  }

  private init(_ input: inout ByteReader) throws {
    guard let act = Act(try input.text()), let person = PersonID(bytes: try input.data()) else {
      throw CodingDamage(offset: input.offset)
    }
    (self.act, self.person, principal) = (act, person, PersonID(bytes: try input.data()))
    words = try input.count() == 1 ? try input.text() : nil
    records = try Self.ids(&input)
    deposits = try Self.ids(&input)
  }

  private static func ids<Subject>(_ input: inout ByteReader) throws -> [ID<Subject>] {
    try (0..<(try input.count())).map { _ in
      guard let id = ID<Subject>(bytes: try input.slice(16)) else { throw CodingDamage(offset: input.offset) }
      return id
    }
  }
}
