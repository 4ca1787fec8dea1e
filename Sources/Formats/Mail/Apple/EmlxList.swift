// SPDX-License-Identifier: Apache-2.0
import Records

/// What Apple Mail writes behind a mail: a property list of numbers and words.
struct EmlxList {
  private(set) var values: [(name: String, value: String)] = []

  /// Reads at most 1 MiB; a list that breaks off gives what came before.
  init(_ source: any ByteSource) throws {
    var reader = XMLReader(SliceSource(source, 0..<(1 << 20)))
    var (element, key): (String, String?) = ("", nil)
    while let token = try reader.next() {
      switch token {
      case .start(let name, _, _): element = name
      case .text(let text, _) where element == "key": key = text.text.trimmingSpaces
      case .text(let text, _):
        guard let name = key, ["integer", "real", "string", "date"].contains(element) else { continue }
        values.append((name, text.text.trimmingSpaces))
        key = nil
      case .end, .broken: element = ""
      }
    }
  }

  private var flags: Int? { values.first { $0.name == "flags" }.flatMap { Int($0.value) } }

  var isDeleted: Bool { (flags ?? 0) & 2 != 0 }

  /// The bits as seen in Apple Mail 2 to 16; counts of attachments and fonts stand between them.
  private static let meanings: [(Int, String)] = [
    (0, "read"), (1, "deleted"), (2, "replied"), (3, "encrypted"), (4, "flagged"), (6, "draft"), (8, "forwarded"),
    (9, "redirected"), (24, "junk"),
  ]

  var extras: [Extra] {
    var extras: [Extra] = []
    if let flags {
      let words = Self.meanings.filter { flags >> $0.0 & 1 != 0 }.map(\.1)
      extras.append(Extra("emlx:status", words.isEmpty ? "unread" : words.joined(separator: " ")))
    }
    return extras + values.map { Extra("raw:emlx:\($0.name)", $0.value) }
  }
}
