// SPDX-License-Identifier: Apache-2.0

/// Slack's mark-up as a reader sees it: people, channels and links by name, entities undone; emphasis stays as typed.
struct SlackText {
  let directory: SlackDirectory

  func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x3C, let end = bytes[at...].firstIndex(of: 0x3E) {
        out += reference(Self.unescape(bytes[at + 1..<end])).utf8
        at = end + 1
      } else if bytes[at] == 0x26, let (byte, length) = Self.entity(bytes[at...]) {
        out.append(byte)
        at += length
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What stands between "<" and ">": "@U1", "#C1|name", "!here", "https://…|label".
  private func reference(_ inner: String) -> String {
    let parts = inner.utf8.split(separator: 0x7C, maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let (target, label) = (parts[0], parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
    let name = String(target.dropFirst())
    switch target.utf8.first {
    case 0x40: return "@" + (label ?? directory.people[name]?.name ?? name)
    case 0x23: return "#" + (label ?? directory.names[name] ?? name)
    case 0x21: return label ?? "@" + (name.split(separator: "^").first.map(String.init) ?? name)
    default: return link(target, label)
    }
  }

  private func link(_ target: String, _ label: String?) -> String {
    let shown = target.hasPrefix("mailto:") ? String(target.dropFirst(7)) : target
    guard let label, label != shown, label != target else { return shown }
    return target.hasSuffix("://" + label) ? shown : "\(label) (\(shown))"
  }

  private static func unescape(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == 0x26, let (plain, length) = entity(rest) {
        out.append(plain)
        rest = rest.dropFirst(length)
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The three characters Slack escapes.
  private static func entity(_ bytes: ArraySlice<UInt8>) -> (UInt8, Int)? {
    if bytes.starts(with: "&amp;".utf8) { return (0x26, 5) }
    if bytes.starts(with: "&lt;".utf8) { return (0x3C, 4) }
    if bytes.starts(with: "&gt;".utf8) { return (0x3E, 4) }
    return nil
  }
}
