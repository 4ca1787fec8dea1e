// SPDX-License-Identifier: Apache-2.0

/// A field of a message in Backup.proto: its number on the wire, its name in JSON, what it holds.
package struct SignalField: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case number, flag, text, bytes, real, fixed
    case secretBytes, secretText, secretNumber
    case choice(of: String)
    case node(of: String)
  }

  package let number: Int
  package let name: String
  package let kind: Kind
  package let isRepeated: Bool

  /// From a word of the tables: `7:name` with what it holds before the name (`SignalSchema`).
  init?(_ word: Substring) {
    let halves = word.split(separator: ":", maxSplits: 1)
    guard halves.count == 2, let number = Int(halves[0]) else { return nil }
    let parts = halves[1].split(separator: "/", maxSplits: 1)
    guard let name = parts.first else { return nil }
    var rest = name
    isRepeated = rest.last == "*"
    if isRepeated { rest.removeLast() }
    guard let kind = Self.kind(parts.count > 1 ? parts[1] : "i") else { return nil }
    (self.number, self.name, self.kind) = (number, String(rest), kind)
  }

  private static func kind(_ word: Substring) -> Kind? {
    switch word {
    case "i": .number
    case "b": .flag
    case "s": .text
    case "x": .bytes
    case "f": .real
    case "c": .fixed
    case "key": .secretBytes
    case "pin": .secretText
    case "id": .secretNumber
    default: word.first == "@" ? .choice(of: String(word.dropFirst())) : .node(of: String(word))
    }
  }
}
