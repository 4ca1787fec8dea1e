// SPDX-License-Identifier: Apache-2.0
import Archive
import Records
import Store

/// Prints what a search found.
struct HitPrinter {
  let json: Bool

  func print(_ found: AuthorityArchive.Found) {
    for hit in found.hits { Terminal.print(json ? object(hit) : Self.line(hit)) }
    if found.hits.isEmpty && !json { Terminal.print("Nothing found.") }
  }

  func print(count: Int) {
    var line = JSONLine()
    line.add("kind", "count")
    line.add("count", count)
    Terminal.print(json ? line.text : "\(count)")
  }

  func print(_ facets: Facets) {
    let groups = [
      ("who", facets.who), ("channel", facets.channel), ("conversation", facets.conversation), ("month", facets.month),
    ]
    if !json { Terminal.print("\(facets.total) records") }
    for (name, counts) in groups {
      for count in counts {
        Terminal.print(json ? object(name, count) : "  \(name): \(Terminal.line(count.value))  \(count.count)")
      }
    }
  }

  /// One hit on one line: id, when, who, what.
  static func line(_ hit: SearchHit) -> String {
    let who = hit.sender.flatMap { $0.name ?? $0.address } ?? "-"
    let files = hit.hasAttachments ? "  [attachment]" : ""
    let copies = hit.inCopies.map { "  [\($0.inWords)]" } ?? ""
    return Terminal.body("\(hit.id)  \(hit.sentAt?.raw ?? "no date")  \(who): \(hit.text ?? "")\(files)\(copies)")
  }

  private func object(_ hit: SearchHit) -> String {
    var line = JSONLine()
    line.add("kind", "hit")
    line.add("id", hit.id.description)
    switch hit.kind {
    case .message(let type): line.add("type", type.rawValue)
    case .event(let type): line.add("event", type.rawValue)
    }
    line.add("conversation", hit.conversation.title ?? hit.conversation.id)
    line.add("deposit", hit.deposit.description)
    line.add("from", hit.sender?.name)
    line.add("address", hit.sender?.address)
    line.add("sentAt", hit.sentAt?.raw)
    line.add("wall", hit.sentAt?.wall?.iso)
    line.add("hasAttachments", hit.hasAttachments)
    line.add("text", hit.text)
    if let copies = hit.inCopies {
      line.add("inCopies", copies.here)
      line.add("ofCopies", copies.all)
    }
    return line.text
  }

  private func object(_ name: String, _ count: Facets.Count) -> String {
    var line = JSONLine()
    line.add("kind", "facet")
    line.add("facet", name)
    line.add("value", count.value)
    line.add("count", count.count)
    return line.text
  }
}
