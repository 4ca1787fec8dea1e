// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes a cut of an export's items, which come in their order with a word on each: kept or withheld.
package struct CutPlan {
  private let format: String
  private let exportName: String
  private var files: [String: FileCut] = [:]
  /// The kept item last seen in each file: its start, its end, its stamp.
  private var last: [String: (start: Int, end: Int, stamp: String?)] = [:]
  private var open: Set<String> = []
  private var withheldMembers: Set<String> = []
  private var keptMembers: Set<String> = []
  private var unlisted: Set<String> = []

  package init(format: String, exportName: String) { (self.format, self.exportName) = (format, exportName) }

  /// Takes the next item of the export. `isWithheld` says nothing of a notice.
  package mutating func add(_ item: ParsedItem, isWithheld: Bool) {
    switch item {
    case .message(let message):
      for member in message.attachments.compactMap(\.member) {
        if isWithheld { withheldMembers.insert(member) } else { keptMembers.insert(member) }
      }
      let separator = message.extras.first { $0.name == "mbox:from" }?.value
      add(message.source, isWithheld, stamp: isMail ? separator : message.sentAt?.raw)
    case .event(let event): add(event.source, isWithheld, stamp: event.sentAt?.raw)
    case .notice(let notice):
      if notice.code == .attachmentUnlisted { unlisted.insert(path(notice.source.file)) }
    }
  }

  /// The cut; a file that several messages name stays when one of them does.
  package func finish() -> Cut {
    var cut = Cut(format: format)
    cut.files = files.filter { $0.value.withheld > 0 || $0.value.kept > 0 }
    cut.members = withheldMembers.subtracting(keptMembers)
    cut.unlisted = unlisted
    return cut
  }

  private var isMail: Bool { ["eml", "mbox", "maildir"].contains(format) }

  /// The path inside a container of mail: "box.zip!/inbox" is "inbox".
  private func path(_ file: String) -> String {
    let prefix = exportName + "!/"
    return file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
  }

  private mutating func add(_ source: Provenance, _ isWithheld: Bool, stamp: String?) {
    let path = path(source.file)
    if isWithheld { withhold(source, path) } else { keep(source, path, stamp) }
    var file = files[path] ?? FileCut()
    (file.isMail, file.isSingleMail) = (isMail, isMail && stamp == nil)
    files[path] = file
  }

  private mutating func withhold(_ source: Provenance, _ path: String) {
    var file = files[path] ?? FileCut()
    file.withheld += 1
    if !open.contains(path) {
      let before = last[path]
      let start = isMail ? before?.end ?? 0 : source.start
      file.runs.append(CutRun(start: start, end: nil, items: 0, neighbour: before?.start, stamp: before?.stamp))
      open.insert(path)
    }
    file.runs[file.runs.count - 1].items += 1
    if isMail { file.runs[file.runs.count - 1].end = source.end }
    files[path] = file
  }

  private mutating func keep(_ source: Provenance, _ path: String, _ stamp: String?) {
    var file = files[path] ?? FileCut()
    file.kept += 1
    if open.remove(path) != nil, var run = file.runs.popLast() {
      if !isMail { run.end = source.start }
      if run.neighbour == nil || run.stamp == nil { (run.neighbour, run.stamp) = (source.start, stamp) }
      file.runs.append(run)
    }
    files[path] = file
    if stamp != nil || isMail { last[path] = (source.start, source.end, stamp) }
  }
}
