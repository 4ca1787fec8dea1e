// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Marks of conversations, by which copies of one are found among many without comparing all with all.
extension Catalogue {
  static let allMarked = "SELECT conversation, lines FROM marked WHERE version = ?"
  static let unmarked = """
    SELECT ifnull(sum((SELECT count(*) FROM records r WHERE r.conversation = v.conversation)), 0)
    FROM conversations v LEFT JOIN marked m ON m.conversation = v.conversation AND m.version = ?
    WHERE m.conversation IS NULL
    """
  static let newMarked = "INSERT OR REPLACE INTO marked (conversation, version, lines) VALUES (?, ?, ?)"
  static let newMark = "INSERT OR IGNORE INTO marks (mark, conversation) VALUES (?, ?)"
  static let dropMarked = "DELETE FROM marked WHERE conversation = ?"
  static let dropMarks = "DELETE FROM marks WHERE conversation = ?"
  /// Conversations that share marks with one, marks that many have left out, those that share most first.
  static let alike = """
    SELECT other.conversation, count(*) FROM marks one
    CROSS JOIN marks other ON other.mark = one.mark AND other.conversation <> one.conversation
    WHERE one.conversation = ?
      AND (SELECT count(*) FROM (SELECT 1 FROM marks many WHERE many.mark = one.mark LIMIT 65)) <= 64
    GROUP BY other.conversation ORDER BY count(*) DESC, other.conversation LIMIT ?
    """
  static let likenesses = "SELECT one, other, shared, comparable, consistent FROM likenesses WHERE version = ?"
  static let newLikeness = """
    INSERT OR REPLACE INTO likenesses (one, other, version, shared, comparable, consistent) VALUES (?, ?, ?, ?, ?, ?)
    """
  static let markQuestions = [dropMarked, dropMarks, alike]

  /// Lines of conversations that were not marked by `version`.
  package func unmarkedLines(version: Int) throws(CatalogueError) -> Int {
    try read { db in
      let row = try PreparedStatement(db, Self.unmarked)
      defer { row.reset() }
      row.bind(1, Int64(version))
      return try row.step() ? Int(row.int(0)) : 0
    }
  }

  /// Conversations whose marks were made by `version`, with their number of lines.
  package func marked(version: Int) throws(CatalogueError) -> [Int64: Int] {
    try read { db in
      let row = try PreparedStatement(db, Self.allMarked)
      defer { row.reset() }
      row.bind(1, Int64(version))
      var marked: [Int64: Int] = [:]
      while try row.step() { marked[row.int(0)] = Int(row.int(1)) }
      return marked
    }
  }

  /// Keeps the marks of conversations, in place of those they had; what may end before they are compared with what is
  /// like them is noted under version 0.
  package func keep(_ all: [ConversationMarks]) throws(CatalogueError) {
    try write { db in
      for one in all {
        for sql in [Self.dropMarks, Self.dropMarked] {
          let row = try PreparedStatement(db, sql)
          row.bind(1, one.conversation)
          try row.run()
        }
        let mark = try PreparedStatement(db, Self.newMark)
        for value in one.marks.sorted() {
          mark.bind(1, Int64(bitPattern: value))
          mark.bind(2, one.conversation)
          try mark.run()
        }
        try Self.noteMarked(one, 0, db)
      }
    }
  }

  /// Keeps what comparisons came to, and says by which version these conversations were marked and compared.
  package func keep(
    _ likenesses: [ConversationPair: Sharing], alignment: Int, of all: [ConversationMarks], version: Int
  ) throws(CatalogueError) {
    try write { db in
      for (pair, sharing) in likenesses { try Self.note(sharing, of: pair, version: alignment, db) }
      for one in all { try Self.noteMarked(one, version, db) }
    }
  }

  private static func noteMarked(_ one: ConversationMarks, _ version: Int, _ db: Database) throws {
    let row = try PreparedStatement(db, newMarked)
    row.bind(1, one.conversation)
    row.bind(2, Int64(version))
    row.bind(3, Int64(one.lines))
    try row.run()
  }

  /// The conversations that share most marks with one, and how many.
  package func alike(
    _ conversation: Int64, limit: Int
  ) throws(CatalogueError) -> [(conversation: Int64, marks: Int)] {
    try read { db in
      let row = try PreparedStatement(db, Self.alike)
      defer { row.reset() }
      row.bind(1, conversation)
      row.bind(2, Int64(limit))
      var found: [(conversation: Int64, marks: Int)] = []
      while try row.step() { found.append((row.int(0), Int(row.int(1)))) }
      return found
    }
  }

  /// What comparisons of two conversations came to.
  package func likenesses(version: Int) throws(CatalogueError) -> [ConversationPair: Sharing] {
    try read { db in
      let row = try PreparedStatement(db, Self.likenesses)
      defer { row.reset() }
      row.bind(1, Int64(version))
      var found: [ConversationPair: Sharing] = [:]
      while try row.step() {
        found[ConversationPair(row.int(0), row.int(1))] = Sharing(
          shared: Int(row.int(2)), comparable: Int(row.int(3)), consistent: Int(row.int(4)))
      }
      return found
    }
  }

  private static func note(_ sharing: Sharing, of pair: ConversationPair, version: Int, _ db: Database) throws {
    let row = try PreparedStatement(db, newLikeness)
    row.bind(1, pair.one)
    row.bind(2, pair.other)
    row.bind(3, Int64(version))
    row.bind(4, Int64(sharing.shared))
    row.bind(5, Int64(sharing.comparable))
    row.bind(6, Int64(sharing.consistent))
    try row.run()
  }
}
