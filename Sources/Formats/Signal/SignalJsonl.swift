// SPDX-License-Identifier: Apache-2.0
import Records

/// Signal's plaintext export: `main.jsonl`, with `metadata.json` and `files/` beside it, or alone.
package struct SignalJsonl: ExportFormat {
  package init() {}

  package let name = "signal-jsonl"
  package let isExperimental = true

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = transcripts(try export.tree())
    guard !found.isEmpty else { return nil }
    let claims = found.flatMap { file in [file.path] + ["metadata.json", "files/"].map { String(file.folder) + $0 } }
    return Recognition(
      .certain, "The first line is the backup info of a Signal export (backupTimeMs) and frames follow.", claims: claims
    )
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let found = transcripts(tree)
    guard !found.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no main.jsonl of a Signal export in it.",
        remedy: "Hand in the folder or zip Signal made, or its main.jsonl.")
    }
    let conclusion = SignalConclusion(excludesTimers: true, isExperimental: isExperimental)
    let media = SignalMedia(tree, files, areSealed: false)
    let list = try found.map { file in
      let source = try file.open()
      return SignalTranscript(path: file.path, size: source.size) { try SignalLines(source) }
    }
    return SignalItems(list, media, format: name, problems: tree.problems, conclude: conclusion)
  }

  /// Names are hints: a lone file may have any; in a tree only `.jsonl` is looked into.
  private func transcripts(_ tree: FileTree) -> [TreeFile] {
    let isAlone = tree.files.count == 1
    return tree.files.filter { file in
      (isAlone || file.baseName.hasSuffix(".jsonl")) && Self.isInfo(file.head(2048))
    }
  }

  /// A JSON object of a version, a time and what comes with them, and nothing else, on the first line.
  private static func isInfo(_ head: [UInt8]) -> Bool {
    var bytes = head[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard bytes.first(where: { $0 > 0x20 }) == 0x7B else { return false }
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.holds("\"backupTimeMs\"") && (line.holds("\"version\"") || line.holds("\"mediaRootBackupKey\""))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: StaticString) -> Bool {
    withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return Bytes.find(text, start, start + buffer.count) != nil
    }
  }
}
