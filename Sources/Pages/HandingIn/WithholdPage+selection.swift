// SPDX-License-Identifier: Apache-2.0
import Records

extension WithholdPage.Said {
  /// What the form selects; nil, and why, when that is nothing.
  package func selection(
    _ part: WithheldPart, of conversations: [StagedConversation], _ problems: inout [Problem]
  ) -> WithholdingSelection? {
    switch part {
    case .whole:
      guard let place = Int(conversation), conversations.indices.contains(place) else {
        problems.append(Problem(part.field, "Choose a conversation"))
        return nil
      }
      return .conversation(conversations[place].key)
    case .dates: return dates(conversations, &problems)
    case .messages:
      let places = ticked.compactMap { Int($0) }.sorted()
      if places.isEmpty { problems.append(Problem(part.field, "Tick at least one message")) }
      return places.isEmpty ? nil : .messages(places)
    }
  }

  private func dates(
    _ conversations: [StagedConversation], _ problems: inout [Problem]
  ) -> WithholdingSelection? {
    if first.date == nil { problems.append(Problem("first", "Enter the first day as a real date")) }
    if last.date == nil { problems.append(Problem("last", "Enter the last day as a real date")) }
    guard let from = first.date, let through = last.date else { return nil }
    guard from <= through else {
      problems.append(Problem("last", "The last day must not be before the first"))
      return nil
    }
    return .dates(conversations.count == 1 ? conversations[0].key : nil, from: from, through: through)
  }
}
