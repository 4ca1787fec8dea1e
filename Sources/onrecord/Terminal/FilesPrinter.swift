// SPDX-License-Identifier: Apache-2.0
import Records

/// Prints an alignment of files: for each its clock and what it lacks, then the entries at which they differ.
struct FilesPrinter {
  let files: [String]
  let json: Bool
  /// Every entry, not only those at which copies differ.
  let all: Bool

  func print(_ alignment: Alignment) {
    for copy in files.indices { Terminal.print(json ? line(alignment, copy) : words(alignment, copy)) }
    if json {
      for identity in alignment.identities { Terminal.print(line(identity)) }
      printEntries(alignment)
    }
  }

  /// Whether copies differ where both reach.
  func differs(_ alignment: Alignment) -> Bool {
    (0..<alignment.count).contains { entry in
      files.indices.contains { alignment.standing(of: entry, in: $0).isDifference }
    }
  }

  private func isDifferent(_ entry: Int, _ alignment: Alignment) -> Bool {
    files.indices.contains { alignment.standing(of: entry, in: $0) != .shown }
  }

  private func counts(_ alignment: Alignment, _ copy: Int) -> [(LineStanding, Int)] {
    var counts: [LineStanding: Int] = [:]
    for entry in 0..<alignment.count { counts[alignment.standing(of: entry, in: copy), default: 0] += 1 }
    return LineStanding.allCases.compactMap { standing in counts[standing].map { (standing, $0) } }
  }

  private func words(_ alignment: Alignment, _ copy: Int) -> String {
    let found = alignment.copies[copy]
    let clock = found.zone ?? found.clock.max { $0.anchors < $1.anchors }?.inWords
    let head = "\(Terminal.line(files[copy])): \(found.lines) lines; clock: \(clock ?? "not found")"
    let rest = counts(alignment, copy).filter { $0.0 != .shown }.map { "\n  \($0.1) \($0.0.mark)" }
    return head + rest.joined()
  }

  private func line(_ alignment: Alignment, _ copy: Int) -> String {
    let found = alignment.copies[copy]
    var line = JSONLine()
    line.add("kind", "copy")
    line.add("file", files[copy])
    line.add("lines", found.lines)
    line.add("zone", found.zone)
    let clock = found.clock.map { "{\"line\":\($0.line),\"seconds\":\($0.seconds),\"anchors\":\($0.anchors)}" }
    line.addRaw("clock", "[" + clock.joined(separator: ",") + "]")
    for (standing, count) in counts(alignment, copy) { line.add("\(standing)", count) }
    return line.text
  }

  private func line(_ identity: SharedIdentity) -> String {
    var line = JSONLine()
    line.add("kind", "identity")
    let members = identity.members.map { member in
      var each = JSONLine()
      each.add("copy", member.copy)
      each.add("name", member.displayed.name)
      each.add("address", member.displayed.address)
      each.add("shared", member.shared)
      each.add("against", member.against)
      return each.text
    }
    line.addRaw("members", "[" + members.joined(separator: ",") + "]")
    return line.text
  }

  /// Bytes are put together by hand: there may be a million of these lines.
  private func printEntries(_ alignment: Alignment) {
    let names = Dictionary(uniqueKeysWithValues: LineStanding.allCases.map { ($0, Array("\"\($0)\"".utf8)) })
    var out: [UInt8] = []
    for entry in 0..<alignment.count where all || isDifferent(entry, alignment) {
      out += Self.head
      for copy in files.indices {
        if copy > 0 { out.append(0x2C) }
        out += alignment.line(of: entry, in: copy).map { Array(String($0).utf8) } ?? Self.none
      }
      out += Self.middle
      for copy in files.indices {
        if copy > 0 { out.append(0x2C) }
        out += names[alignment.standing(of: entry, in: copy)] ?? Self.none
      }
      out += Self.tail
      if out.count > 1 << 16 { flush(&out) }
    }
    flush(&out)
  }

  private func flush(_ out: inout [UInt8]) {
    if !out.isEmpty { Terminal.print(String(decoding: out.dropLast(), as: UTF8.self)) }
    out.removeAll(keepingCapacity: true)
  }

  private static let head = Array(#"{"kind":"entry","lines":["#.utf8)
  private static let middle = Array(#"],"standings":["#.utf8)
  private static let tail = Array("]}\n".utf8)
  private static let none = Array("null".utf8)
}
