// SPDX-License-Identifier: Apache-2.0

/// One entry of a joined conversation, with how it stands in every copy.
package struct JoinedLine: Sendable, Hashable {
  /// Its place in the conversation, from 0.
  package var entry: Int
  /// Lines of one tie stand at one time; no copy tells their order.
  package var tie: Int
  /// The record that shows most of it; nil where a custodian withheld it, so that no other copy gives the words away.
  package var row: RecordRow?
  /// Who wrote it, as the register knows them; nil where nobody is linked.
  package var person: PersonReference?
  /// For each copy of the conversation, in their order.
  package var standings: [LineStanding]
  /// For each copy its record, nil where it has none.
  package var records: [RecordID?]

  /// How other copies have it, one a wording; empty where none differs in words, and for what somebody withheld.
  package var otherwise: [JoinedWording]

  package init(
    entry: Int, tie: Int, row: RecordRow?, person: PersonReference? = nil, standings: [LineStanding],
    records: [RecordID?], otherwise: [JoinedWording] = []
  ) {
    self.entry = entry
    self.tie = tie
    self.row = row
    self.person = person
    self.standings = standings
    self.records = records
    self.otherwise = otherwise
  }
}
