// SPDX-License-Identifier: Apache-2.0
import Records

/// The files of a personal Skype or Teams export.
struct SkypeFiles {
  /// How much of a transcript is searched for ids that only one of the two services gives.
  private static let searched = 1 << 20

  private let tree: FileTree
  let transcripts: [TreeFile]

  init(_ tree: FileTree) {
    self.tree = tree
    let single = tree.files.count == 1
    transcripts = tree.files.filter {
      (single || $0.baseName.lowercased().hasSuffix(".json")) && Self.isTranscript($0.head(65_536))
    }
  }

  /// Exactly one of the two formats takes an export.
  func recognition(teams wanted: Bool) -> Recognition? {
    guard let first = transcripts.first, isTeams == wanted else { return nil }
    let service = wanted ? "Teams" : "Skype"
    return Recognition(
      .certain, "\(first.baseName) holds conversations with a MessageList; their ids are those of \(service).",
      claims: transcripts.flatMap {
        [$0.path, $0.folder + "media/", $0.folder + "media.json", $0.folder + "endpoints.json"]
      })
  }

  /// Whether ids that Skype never gave stand at the beginning.
  private var isTeams: Bool {
    transcripts.contains { file in
      file.head(Self.searched).withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return false }
        let end = start + bytes.count
        return Self.teamsMarks.contains { Bytes.find($0, start, end) != nil }
      }
    }
  }

  private static let teamsMarks: [StaticString] = [
    "@unq.gbl.spaces", "19:uni01_", "19:meeting_", "8:orgid:", "48:notes", "48:mentions", "@thread.tacv2",
  ]

  private static func isTranscript(_ head: [UInt8]) -> Bool {
    head.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      let end = start + bytes.count
      guard let conversations = Bytes.find("\"conversations\"", start, end) else { return false }
      if Bytes.find("\"MessageList\"", conversations, end) != nil { return true }
      return Bytes.find("\"userId\"", start, end) != nil && Bytes.find("\"exportDate\"", start, end) != nil
    }
  }

  func items(_ format: any ExportFormat, prefix: String, _ sink: any FileSink) throws -> any ParsedItems {
    guard !transcripts.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no messages.json with conversations in it.",
        remedy: "Hand in the archive as it was downloaded.")
    }
    let desk = ReadingDesk(format, version: 1, tree, sink)
    return SteppedItems(FileSteps(SkypeReader(transcripts, tree, prefix: prefix), over: transcripts), desk)
  }
}
