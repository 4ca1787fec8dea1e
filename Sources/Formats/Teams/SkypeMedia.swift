// SPDX-License-Identifier: Apache-2.0
import Records

/// The files under `media/`, found by the object id their names begin with ("0-weu-d3-6f….1.png").
struct SkypeMedia {
  private var files: [Substring: TreeFile] = [:]

  init(_ tree: FileTree, beside transcripts: [TreeFile]) {
    for transcript in transcripts {
      for file in tree.files(under: transcript.folder + "media/") where !file.baseName.hasSuffix(".json") {
        files[Self.id(file.baseName)] = file
      }
    }
  }

  func file(_ id: some StringProtocol) -> TreeFile? { files[Self.id(Substring(id))] }

  private static func id(_ name: Substring) -> Substring {
    name.utf8.firstIndex(of: 0x2E).map { name[..<$0] } ?? name
  }
}
