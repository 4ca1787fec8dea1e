// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Testing

@Suite struct `Every answer` {
  @Test func `is what reading every record gives, on 400 random searches`() throws {
    var random = Dice(seed: 11)
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let world = SmallWorld(&random)
    for (number, items) in world.deposits.enumerated() {
      let channel = number == 0 ? "whatsapp" : "signal"
      try Deposits.file(
        items.map { .message($0) }, as: Deposits.facts(UInt64(number + 1), channel: channel), in: catalogue)
    }
    for _ in 0..<400 {
      let query = SearchQuery(world.clause(&random, depth: 3))
      let expected = world.answer(query.clause)
      #expect(try catalogue.count(query) == expected.count, "\(query)")
      let hits = try catalogue.search(query, limit: 20)
      #expect(hits.map(\.text) == expected.prefix(20).map(\.text), "\(query)")
    }
  }
}

/// Messages of few words, so that random searches meet them, and the answers by reading each.
struct SmallWorld {
  static let vocabulary = ["flood", "pump", "levee", "rain", "gate", "mud"]
  static let names = ["Ada Obi", "Ben Cole", "Cy Dunn"]

  private(set) var deposits: [[ParsedMessage]] = [[], []]

  init(_ random: inout Dice) {
    for seq in 0..<300 {
      let text = (0..<random.roll(5) + 1).map { _ in Self.vocabulary[random.roll(6)] }.joined(separator: " ")
      let chat = ConversationLabel(id: "c\(random.roll(2))", title: random.roll(2) == 0 ? "Levels" : "Roads")
      // One message an hour: keys differ, so the order is known.
      let message = Lines.message(
        text + " \(seq)", by: Self.names[random.roll(3)], minutes: Int64(seq * 60), seq: seq / 2, in: chat)
      deposits[seq % 2].append(message)
    }
  }

  func clause(_ random: inout Dice, depth: Int) -> SearchQuery.Clause {
    let pick = depth == 0 ? random.roll(6) : random.roll(10)
    switch pick {
    case 0, 1: return .word(Self.vocabulary[random.roll(6)])
    case 2: return .phrase(Self.vocabulary[random.roll(6)] + " " + Self.vocabulary[random.roll(6)])
    case 3: return .prefix(String(Self.vocabulary[random.roll(6)].prefix(2)))
    case 4: return .field(.from(String(Self.names[random.roll(3)].prefix(3).filter { $0 != " " })))
    case 5: return field(&random)
    case 6: return .not(clause(&random, depth: depth - 1))
    case 7: return .or((0..<2).map { _ in clause(&random, depth: depth - 1) })
    default: return .and((0..<2).map { _ in clause(&random, depth: depth - 1) })
    }
  }

  private func field(_ random: inout Dice) -> SearchQuery.Clause {
    switch random.roll(3) {
    case 0: return .field(.conversation("levels"))
    case 1: return .field(.channel("signal"))
    default:
      let start = WallTime(milliseconds: Lines.morning.milliseconds + Int64(random.roll(300)) * 3_600_000)
      return .field(
        .between(random.roll(2) == 0 ? nil : start, WallTime(milliseconds: start.milliseconds + 90_000_000)))
    }
  }

  /// Newest first.
  func answer(_ clause: SearchQuery.Clause) -> [ParsedMessage] {
    let all = deposits.enumerated().flatMap { number, messages in messages.map { (number, $0) } }
    return all.filter { holds(clause, $0.1, $0.0) }.map(\.1).sorted { $0.sentAt!.wall! > $1.sentAt!.wall! }
  }

  private func holds(_ clause: SearchQuery.Clause, _ message: ParsedMessage, _ deposit: Int) -> Bool {
    let words = message.text!.split(separator: " ").map(String.init)
    switch clause {
    case .word(let word): return words.contains(word)
    case .phrase(let text):
      let pair = text.split(separator: " ").map(String.init)
      return zip(words, words.dropFirst()).contains { [$0, $1] == pair }
    case .prefix(let start): return words.contains { $0.hasPrefix(start) }
    case .near: return false
    case .field(let field): return holds(field, message, deposit)
    case .and(let clauses): return clauses.allSatisfy { holds($0, message, deposit) }
    case .or(let clauses): return clauses.contains { holds($0, message, deposit) }
    case .not(let clause): return !holds(clause, message, deposit)
    }
  }

  private func holds(_ field: SearchQuery.Field, _ message: ParsedMessage, _ deposit: Int) -> Bool {
    switch field {
    case .from(let name): message.sender!.name!.lowercased().split(separator: " ").contains { $0 == name.lowercased() }
    case .conversation(let name): message.conversation.title!.lowercased() == name
    case .channel(let name): (deposit == 0 ? "whatsapp" : "signal") == name
    case .between(let start, let end):
      message.sentAt!.wall! >= (start ?? WallTime(milliseconds: .min)) && message.sentAt!.wall! < end!
    default: false
    }
  }
}
