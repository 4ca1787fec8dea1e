// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// Decides of each item of an export whether it is filed, and counts what is not.
struct CutDecision {
  /// What one withholding covers and who answers for it.
  struct Rule: Sendable {
    let selection: WithholdingSelection
    let category: WithholdingCategory
    let declarant: String
    let account: PersonID?
  }

  private let rules: [Rule]
  private let places: [Set<Int>]
  /// Labels of the conversations that are filed and the channels of each; nil for all.
  private let ticked: [String: Set<String>]?
  /// What an extract keeps, and what a cut takes out; the latter where the format may be cut.
  private(set) var plan = ExtractPlan()
  private var cutPlan: CutPlan?
  private var counts: [Int]
  private(set) var leftOut: Set<ConversationKey> = []
  /// What is cut of each conversation: its first and last day.
  private(set) var spans: [String: (first: Day?, last: Day?)] = [:]

  /// - Parameter format: name of what reads the export; nil where nothing will be made of the decision.
  init(_ rules: [Rule], ticked: Set<ConversationKey>?, format: String?, exportName: String) {
    self.rules = rules
    self.ticked = ticked.map { Dictionary(grouping: $0, by: \.label).mapValues { Set($0.map(\.channel)) } }
    places = rules.map { rule in
      if case .messages(let places) = rule.selection { Set(places) } else { [] }
    }
    if let format, (try? AllFormats().named(format).isCut) == true {
      cutPlan = CutPlan(format: format, exportName: exportName)
    }
    counts = [Int](repeating: 0, count: rules.count)
  }

  mutating func add(_ item: ParsedItem) {
    guard let label = item.conversation else {
      cutPlan?.add(item, isWithheld: false)
      return
    }
    let isTicked = isTicked(label)
    let rule = isTicked ? rules.indices.first { covers($0, item, label) } : nil
    if let rule { counts[rule] += 1 }
    if !isTicked { leftOut.insert(ConversationKey(channel: label.channel ?? "", label: label.id)) }
    if rule != nil || !isTicked { note(label.id, item.wall?.day) }
    cutPlan?.add(item, isWithheld: rule != nil || !isTicked)
    plan.add(item, isWithheld: rule != nil || !isTicked)
  }

  /// What is cut out of the bytes; nil where the format cannot be cut.
  func cut() -> Cut? { cutPlan?.finish() }

  /// Messages and events that are not filed, and those that are.
  var withheldItems: Int { plan.withheld }
  var keptItems: Int { plan.kept }

  /// Items a rule covers, in the order of the rules.
  var items: [Int] { counts }

  /// By category and declarant, for everybody to see.
  var withheld: [WithheldCount] {
    var parts: [WithheldCount] = []
    for (rule, items) in zip(rules, counts) where items > 0 {
      let known = parts.firstIndex { $0.category == rule.category && $0.account == rule.account }
      let before = known.map { parts.remove(at: $0).items } ?? 0
      parts.append(
        WithheldCount(
          category: rule.category, items: before + items, declarant: rule.declarant, account: rule.account))
    }
    return parts
  }

  private func isTicked(_ label: ConversationLabel) -> Bool {
    guard let ticked else { return true }
    guard let channels = ticked[label.id] else { return false }
    return label.channel.map(channels.contains) ?? true
  }

  private func covers(_ rule: Int, _ item: ParsedItem, _ label: ConversationLabel) -> Bool {
    switch rules[rule].selection {
    case .conversation(let key): return key.names(label)
    case .dates(let key, let from, let through):
      guard key?.names(label) ?? true, let day = item.wall?.day else { return false }
      return from <= day && day <= through
    case .messages: return item.place.map(places[rule].contains) ?? false
    }
  }

  private mutating func note(_ label: String, _ day: Day?) {
    let span = spans[label]
    let (first, last) = (span?.first ?? day, span?.last ?? day)
    spans[label] = (
      [first, day].compactMap(\.self).min(), [last, day].compactMap(\.self).max()
    )
  }
}

extension ParsedItem {
  /// The wall time it shows; nil where it has none.
  var wall: WallTime? {
    switch self {
    case .message(let message): message.sentAt?.wall
    case .event(let event): event.sentAt?.wall
    case .notice: nil
    }
  }

  /// Its place among messages and events of the export; nil for a notice.
  var place: Int? {
    switch self {
    case .message(let message): message.seq
    case .event(let event): event.seq
    case .notice: nil
    }
  }
}
