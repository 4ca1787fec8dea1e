// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records

/// Prints parsed items and reports, for people or for machines.
struct ItemPrinter {
  let json: Bool

  func print(_ item: ParsedItem) { Terminal.print(json ? ItemJSON.text(for: item) : Self.line(item)) }

  func print(_ report: FidelityReport) {
    Terminal.print(json ? ItemJSON.text(for: report) : Self.lines(report).joined(separator: "\n"))
  }

  /// One item on one line or more: when, who, what.
  static func line(_ item: ParsedItem) -> String {
    switch item {
    case .message(let m):
      Terminal.body("\(m.sentAt?.raw ?? "no date")  \(name(m.sender))\(kind(m))  \(m.text ?? "")\(files(m))")
    case .event(let e): Terminal.body("\(e.sentAt?.raw ?? "no date")  [\(e.type.rawValue)] \(e.text)")
    case .notice(let n):
      "notice: \(n.code.rawValue) at bytes \(n.source.start)-\(n.source.end): \(n.code.explanation)"
    }
  }

  private static func name(_ sender: Participant?) -> String { sender?.name ?? sender?.address ?? "unknown sender" }

  private static func kind(_ m: ParsedMessage) -> String {
    let isDeleted = m.deleted && m.type != .deleted
    let marks = [m.edited ? "edited" : nil, isDeleted ? "deleted" : nil, m.forwarded ? "forwarded" : nil]
    let words = (m.type == .text || m.type == .email ? [] : [m.type.rawValue]) + marks.compactMap { $0 }
    return words.isEmpty ? ":" : " (\(words.joined(separator: ", "))):"
  }

  private static func files(_ m: ParsedMessage) -> String {
    m.attachments.map { "\nattachment: \($0.name ?? "unnamed") (\($0.status.rawValue))" }.joined()
  }

  /// A report as a person reads it.
  static func lines(_ r: FidelityReport) -> [String] {
    var lines = [
      "\(r.format): \(r.messages) messages, \(r.events) events, \(r.notices) notices; grade \(r.grade.rawValue)",
      "  bytes: \(r.bytes.total) in all = \(r.bytes.items) records + \(r.bytes.framing) framing + \(r.bytes.unparsed) unread",
    ]
    if r.isExperimental {
      lines.append("  experimental: no true export of this kind was seen; compare it with the phone")
    }
    if let order = r.dateOrder {
      lines.append(
        "  dates: \(order.order?.rawValue ?? "undecided"), by \(order.rule.rawValue), \(order.confidence.rawValue)")
    }
    if r.dateOrder?.confidence == .undetermined {
      lines.append("  say which it is: --date-order dmy, mdy or ymd")
    }
    lines += r.gradeReasons.map { "  grade: \($0)" }
    lines += r.losses.map { "  loss \($0.code): \($0.inWords)" }
    return lines
  }
}
