// SPDX-License-Identifier: Apache-2.0
import Records

/// Brings the shapes' separate choices together: what one leaves open the language or the rest of the file may settle.
struct OrderSettlement {
  let languages: [String: Int]
  let sequence: [Int]

  /// Languages whose regions all put the day first; English is spoken in both camps and says nothing.
  private static let dayFirst: Set<String> = [
    "de", "fr", "es", "it", "pt-PT", "pt-BR", "nl", "pl", "cs", "ru", "uk", "tr", "da", "nb", "fi", "ro", "el", "ar",
    "he", "fa", "ur", "hi", "id", "vi", "th",
  ]

  func settle(_ dialect: inout Dialect, _ evidence: [OrderEvidence]) {
    guard !dialect.shapes.isEmpty else { return }
    for i in dialect.shapes.indices where dialect.shapes[i].choice.confidence == .undetermined {
      if let choice = byLanguage ?? byRest(dialect, i) { dialect.shapes[i].choice = choice }
    }
    dialect.choice = overall(dialect)
  }

  /// Rule 6.
  private var byLanguage: DateOrderChoice? {
    guard let top = languages.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), Self.dayFirst.contains(top.key)
    else { return nil }
    return DateOrderChoice(order: .dmy, rule: .language, confidence: .weak)
  }

  /// A shape of a few lines follows the shape nearly all lines have.
  private func byRest(_ dialect: Dialect, _ i: Int) -> DateOrderChoice? {
    let main = dialect.shapes[dialect.main]
    guard i != dialect.main, dialect.shapes[i].lines * 20 <= main.lines, let order = main.choice.order, order != .ymd
    else { return nil }
    return DateOrderChoice(order: order, rule: main.choice.rule, confidence: .weak)
  }

  private func overall(_ dialect: Dialect) -> DateOrderChoice {
    var choice = dialect.shapes[dialect.main].choice
    let orders = Set(dialect.shapes.map(\.choice.order))
    choice.counterEvidence = dialect.shapes.reduce(0) { $0 + $1.choice.counterEvidence }
    if orders.count == 1, dialect.shapes.count == 1 { return choice }
    choice.segments = segments(dialect)
    if orders.count > 1 {
      choice.order = nil
      let undetermined = dialect.shapes.contains { $0.choice.confidence == .undetermined }
      if undetermined { choice.confidence = .undetermined }
    }
    return choice
  }

  /// Changes of order along the file, plus those inside a shape.
  private func segments(_ dialect: Dialect) -> Int {
    let orders = sequence.map { dialect.shapes[min($0, dialect.shapes.count - 1)].choice.order }
    let changes = zip(orders, orders.dropFirst()).reduce(0) { $0 + ($1.0 != $1.1 ? 1 : 0) }
    return 1 + changes + dialect.shapes.reduce(0) { $0 + max(0, $1.choice.segments - 1) }
  }
}
