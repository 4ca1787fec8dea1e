// SPDX-License-Identifier: Apache-2.0

/// The lists that MH keeps of a folder's mails, `.mh_sequences`: "unseen: 1-3 7" (mh-sequence(5)).
struct MHSequences {
  /// Longest file of lists read, bytes.
  private static let longest = 1 << 20

  private var ranges: [(name: String, range: ClosedRange<Int>)] = []

  init(_ bytes: [UInt8]) {
    for line in bytes.prefix(Self.longest).split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).trimmingSpaces
      for word in line[(colon + 1)...].split(whereSeparator: \.isMailSpace) {
        if let range = Self.range(word) { ranges.append((name, range)) }
      }
    }
  }

  /// "7" or "1-3".
  private static func range(_ word: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    let ends = word.split(separator: 0x2D).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }

  /// Names of the lists a mail is in, each once.
  func names(of number: Int) -> [String] {
    var names: [String] = []
    for (name, range) in ranges where range.contains(number) && !names.contains(name) { names.append(name) }
    return names
  }

  /// The number of a mail by its file's name; `,7` is mail 7 after it was removed (rmm(1)).
  static func number(_ name: String) -> (number: Int, isRemoved: Bool)? {
    let isRemoved = name.hasPrefix(",")
    let digits = isRemoved ? String(name.dropFirst()) : name
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit), let number = Int(digits) else { return nil }
    return (number, isRemoved)
  }

  /// The lists of all folders of a container, by folder.
  static func all(_ container: Container) -> [String: MHSequences] {
    var found: [String: MHSequences] = [:]
    for member in container.members where member.isReadable && member.baseName == ".mh_sequences" {
      guard let source = try? container.source(of: member), let bytes = try? source.prefix(longest) else { continue }
      found[String(member.name.dropLast(13))] = MHSequences(bytes)
    }
    return found
  }
}
