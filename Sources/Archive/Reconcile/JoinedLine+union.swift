// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension JoinedLine {
  /// What somebody withheld comes without row and records, so that no other copy gives the words away.
  init(_ line: UnionPage.Line, _ copies: [CatalogueCopy], _ register: Register) {
    let standings = line.entry.standings
    guard !line.entry.isWithheld, let principal = line.principal, let row = line.rows[principal] else {
      self.init(
        entry: line.entry.entry, tie: line.entry.tie, row: nil, standings: standings,
        records: standings.map { _ in nil })
      return
    }
    self.init(
      entry: line.entry.entry, tie: line.entry.tie, row: row, person: Self.person(line, copies, register),
      standings: standings, records: line.rows.map { $0?.id }, otherwise: Self.otherwise(line, row))
  }

  /// Who wrote it, by the first copy whose name for them is linked.
  private static func person(
    _ line: UnionPage.Line, _ copies: [CatalogueCopy], _ register: Register
  ) -> PersonReference? {
    for (copy, row) in zip(copies, line.rows) {
      guard let sender = row?.sender else { continue }
      let found = register.person(
        of: sender, custodian: copy.facts.custodian, custodianID: copy.custodianID,
        channel: copy.reference.conversation.channel)
      if let found { return found.person }
    }
    return nil
  }

  /// Copies that show other words, one for each wording.
  private static func otherwise(_ line: UnionPage.Line, _ row: RecordRow) -> [JoinedWording] {
    var seen: Set<String> = [row.words]
    return line.rows.indices.compactMap { copy in
      guard let other = line.rows[copy], line.entry.standings[copy] == .stub || line.entry.standings[copy] == .edited,
        seen.insert(other.words).inserted
      else { return nil }
      return JoinedWording(copy: copy, row: other)
    }
  }
}

extension RecordRow {
  /// What it says; "" for nothing.
  var words: String {
    switch item {
    case .message(let message): message.text ?? ""
    case .event(let event): event.text
    case .notice: ""
    }
  }

  /// Who said it, as displayed.
  var sender: Participant? {
    switch item {
    case .message(let message): message.sender
    case .event(let event): event.actor
    case .notice: nil
    }
  }
}
