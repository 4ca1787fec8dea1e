// SPDX-License-Identifier: Apache-2.0
import Records

/// Gives a system line its type, actor, targets and states; a line no template knows stays `unknown` with its text.
struct EventReader {
  private let groups = EventTemplate.groups
  /// Group of the language that matched last: a chat keeps its language.
  private var language = 0

  /// What a system line says.
  struct Meaning {
    var type = EventType.unknown
    var actor: Participant?
    var targets: [Participant] = []
    var before: String?
    var after: String?
  }

  mutating func read(_ start: BytePointer, _ end: BytePointer) -> Meaning? {
    let text = EventText(start, end)
    guard !text.bytes.isEmpty else { return nil }
    if text.bytes.last == 0x29, let items = Placeholder.items(in: text.bytes) {
      return Meaning(type: .withheld, after: String(items))
    }
    var pairs = LetterPairs()
    pairs.add(text.bytes)
    if let found = match(text, pairs, language) { return found }
    for i in groups.indices where i != language {
      guard let found = match(text, pairs, i) else { continue }
      language = i
      return found
    }
    return nil
  }

  private func match(_ text: EventText, _ pairs: LetterPairs, _ group: Int) -> Meaning? {
    let templates = groups[group].templates
    for i in templates.indices where pairs.mayHold(templates[i].pairs) {
      let template = templates[i]
      guard let slots = template.match(text.bytes) else { continue }
      return meaning(template, slots, text, and: groups[group].and)
    }
    return nil
  }

  private func meaning(
    _ template: EventTemplate, _ slots: [(EventTemplate.Slot, Range<Int>)], _ text: EventText, and: String
  ) -> Meaning? {
    var meaning = Meaning(type: template.type, after: template.state)
    for (slot, range) in slots {
      let words = text.original(range)
      switch slot {
      case .actor: meaning.actor = person(words)
      case .targets: meaning.targets = people(words, and: and)
      case .before: meaning.before = words
      case .after: meaning.after = words
      case .anything: break
      }
    }
    if template.type == .disappearingTimerChanged, template.state == nil { meaning.after = seconds(text.bytes) }
    if template.type == .numberChanged, let before = meaning.before, !isNumber(before) { return nil }
    return meaning
  }

  /// "You" is the holder of the exporting device.
  private func person(_ words: String) -> Participant {
    let number = Array(words.utf8).withUnsafeBufferPointer { b in
      b.baseAddress.flatMap { PhoneNumber.read($0, $0 + b.count) }
    }
    return Participant(name: words, address: number, isSelf: words == "You" || words == "you" ? true : nil)
  }

  private func people(_ words: String, and: String) -> [Participant] {
    let bytes = Array(words.utf8)
    var people: [Participant] = []
    var start = 0
    for i in bytes.indices {
      guard i >= start, let length = separator(bytes, i, and) else { continue }
      if i > start { people.append(person(String(decoding: bytes[start..<i], as: UTF8.self))) }
      start = i + length
    }
    if start == 0 { return [person(words)] }
    if start < bytes.count { people.append(person(String(decoding: bytes[start...], as: UTF8.self))) }
    return people
  }

  /// Length of the ", " or " and " that stands at `i`.
  private func separator(_ bytes: [UInt8], _ i: Int, _ and: String) -> Int? {
    if bytes[i] == 0x2C, i + 1 < bytes.count, bytes[i + 1] == 0x20 { return 2 }
    guard bytes[i] == 0x20, bytes[i...].starts(with: and.utf8) else { return nil }
    return and.utf8.count
  }

  private func isNumber(_ words: String) -> Bool {
    words.unicodeScalars.contains { $0 == "+" } && words.utf8.contains { Bytes.isDigit($0) }
  }

  /// WhatsApp has three timers: 24 hours, 7 days, 90 days; the number alone tells which.
  private func seconds(_ text: [UInt8]) -> String? {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var (p, end, value, seen) = (base, base + buffer.count, 0, false)
      while p < end {
        if let digit = Digits.digit(p, end), value < 10_000 {
          (value, seen) = (value * 10 + digit.value, true)
          p += digit.length
        } else {
          if seen { break }
          p += 1
        }
      }
      end = base
      return [24: "86400", 7: "604800", 90: "7776000"][value]
    }
  }
}
