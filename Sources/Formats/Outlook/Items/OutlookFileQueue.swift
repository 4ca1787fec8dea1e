// SPDX-License-Identifier: Apache-2.0
import Records

/// Files that are each one message, in the order of the export.
struct OutlookFileQueue: MapiQueue {
  private let name: String
  private let read: (any ByteSource) throws -> MapiMessage?
  private var files: [TreeFile]
  private var steps: [MapiStep]
  private var labels: [String: ConversationLabel] = [:]

  /// - Parameters:
  ///   - except: names of files that should be of this kind and are not: damaged ones, told as such.
  ///   - read: nil where the bytes are not of the kind.
  init(
    _ name: String, _ found: OutlookFiles, except isDamaged: (String) -> Bool,
    _ read: @escaping (any ByteSource) throws -> MapiMessage?
  ) {
    self.name = name
    self.read = read
    files = found.mine.reversed()
    steps = found.problems.map { .notice($0.notice(in: name), covers: false) }
    for file in found.others where (file.size ?? 1) > 0 {
      let place = Provenance(file: Self.path(name, file), start: 0, end: 0)
      let isOne = isDamaged(String(file.baseName))
      let code = isOne ? NoticeCode.unparseableMessage : .attachmentUnlisted
      steps.append(.notice(Notice(code, place, detail: isOne ? nil : "not a message of Outlook"), covers: false))
    }
    steps.reverse()
  }

  func complete(_ findings: inout MapiFindings) {}

  mutating func next() throws -> MapiStep? {
    if let step = steps.popLast() { return step }
    guard let file = files.popLast() else { return nil }
    return try step(file)
  }

  private mutating func step(_ file: TreeFile) throws -> MapiStep {
    let path = Self.path(name, file)
    do {
      let source = try file.open()
      let range = 0..<source.size
      if let message = try read(source) {
        steps.append(.message(MapiPiece(message: message, origin: origin(file, path), range: range)))
      } else {
        let place = Provenance(file: path, start: 0, end: range.upperBound)
        steps.append(.notice(Notice(.unparseableMessage, place), covers: true))
      }
      return .file(size: range.upperBound)
    } catch let error as FormatError where error.code != .encrypted {
      return .notice(Notice(.unparseableMessage, Provenance(file: path, start: 0, end: 0)), covers: false)
    }
  }

  /// A file handed in by itself is named as it was; in a container, by its path.
  private static func path(_ name: String, _ file: TreeFile) -> String {
    file.path == name ? name : "\(name)!/\(file.path)"
  }

  /// The mailbox is the folder the files stand in; of a single file, the file.
  private mutating func origin(_ file: TreeFile, _ path: String) -> ItemOrigin {
    let folder = file.path == name ? name : String(file.folder.dropLast())
    if labels[folder] == nil {
      let id = file.path == name || folder.isEmpty ? "mailbox:\(name)" : "mailbox:\(name)!/\(folder)"
      labels[folder] = ConversationLabel(id: id, title: MailboxName.title(folder.isEmpty ? name : folder))
    }
    return ItemOrigin(conversation: labels[folder]!, file: path)
  }
}
