// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// The corpus' parsed rows (`corpus.py --outputs tsv`): id, chat, unix time, sender, kind, text.
struct Rows {
  /// Hands every row to `body` as the record a deposit would file.
  static func each(_ path: String, _ body: (FiledRecord) throws -> Void) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    try data.withUnsafeBytes { bytes in
      var start = 0
      var leaf = 0
      while start < bytes.count {
        let line = UnsafeRawBufferPointer(rebasing: bytes[start...])
        guard let end = line.firstIndex(of: 10) else { return }
        try body(record(UnsafeRawBufferPointer(rebasing: line[..<end]), leaf, start))
        leaf += 1
        start += end + 1
      }
    }
  }

  private static func record(_ line: UnsafeRawBufferPointer, _ leaf: Int, _ start: Int) -> FiledRecord {
    let fields = line.split(separator: 9, maxSplits: 5, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let seconds = Int64(fields[2]) ?? 0
    let stamp = Stamp(
      raw: "27/03/2022, 21:55:00", wall: WallTime(milliseconds: seconds * 1000 + 62_135_596_800_000),
      precision: .second, instant: Instant(milliseconds: seconds * 1000), zone: "Europe/London", zoneBasis: .declared)
    let text = fields[5].contains("\\") ? unescape(fields[5]) : fields[5]
    let message = ParsedMessage(
      seq: leaf, conversation: ConversationLabel(id: fields[1], title: "Chat \(fields[1])"),
      sender: Participant(name: fields[3]), sentAt: stamp, type: fields[4] == "text" ? .text : .media, text: text,
      source: Provenance(file: "_chat.txt", start: start, end: start + line.count))
    var random = SystemRandomNumberGenerator()
    return FiledRecord(id: .random(using: &random), leaf: leaf, item: .message(message))
  }

  private static func unescape(_ text: String) -> String {
    text.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\\\", with: "\\")
  }
}
