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
    let main = dialect.main
    settle(&dialect.shapes[main], evidence[main])
    for i in dialect.shapes.indices where i != main {
      settle(&dialect.shapes[i], evidence[i])
      guard dialect.shapes[i].choice.confidence == .undetermined,
        let choice = byRest(dialect.shapes[main].choice, evidence[main], evidence[i])
      else { continue }
      dialect.shapes[i].choice = choice
      dialect.shapes[i].isBorrowed = true
    }
    dialect.choice = overall(dialect)
  }

  private func settle(_ shape: inout Dialect.Shape, _ evidence: OrderEvidence) {
    guard shape.choice.confidence == .undetermined else { return }
    if let choice = byLanguage {
      shape.choice = choice
    } else if evidence.ambiguous == 0 {
      // Every day equals its month: there is nothing to decide.
      shape.choice.confidence = .certain
    }
  }

  /// Rule 6.
  private var byLanguage: DateOrderChoice? {
    guard let top = languages.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), Self.dayFirst.contains(top.key)
    else { return nil }
    return DateOrderChoice(order: .dmy, rule: .language, confidence: .weak)
  }

  /// A shape that says nothing itself follows the prevailing one when its dates are written alike and time runs no
  /// worse for it; else its lines stay undated, each with a notice.
  private func byRest(_ main: DateOrderChoice, _ rest: OrderEvidence, _ own: OrderEvidence) -> DateOrderChoice? {
    guard let order = main.order, order != .ymd, own.isDatedLike(rest) else { return nil }
    guard own.jumps(order) <= own.jumps(order == .dmy ? .mdy : .dmy) else { return nil }
    return DateOrderChoice(order: order, rule: main.rule, confidence: .weak, counterEvidence: own.namesElsewhere)
  }

  /// The order of the prevailing shape. Where lines of other orders are as many as its own none prevails: mixed.
  private func overall(_ dialect: Dialect) -> DateOrderChoice {
    let main = dialect.shapes[dialect.main]
    var choice = main.choice
    guard dialect.shapes.count > 1, choice.confidence != .undetermined else { return choice }
    choice.segments = segments(dialect)
    choice.counterEvidence = dialect.shapes.reduce(0) { $0 + $1.choice.counterEvidence }
    let others = dialect.shapes.filter { $0.choice.order != nil && $0.choice.order != main.choice.order }
    let against = others.reduce(0) { $0 + $1.lines }
    if against >= main.lines { choice.order = nil } else { choice.counterEvidence += against }
    return choice
  }

  /// Changes of order along the file, plus those inside a shape; undated lines change nothing.
  private func segments(_ dialect: Dialect) -> Int {
    let orders = sequence.compactMap { dialect.shapes[min($0, dialect.shapes.count - 1)].choice.order }
    let changes = zip(orders, orders.dropFirst()).reduce(0) { $0 + ($1.0 != $1.1 ? 1 : 0) }
    return 1 + changes + dialect.shapes.reduce(0) { $0 + max(0, $1.choice.segments - 1) }
  }
}
