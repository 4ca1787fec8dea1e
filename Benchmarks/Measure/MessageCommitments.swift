// SPDX-License-Identifier: Apache-2.0
import Ledger

/// Commitments of messages of usual length: five fields and a body of 83 bytes.
struct MessageCommitments {
  let messages: Int

  func written() -> [(String, Figure)] {
    var body = "Minister, I have the draft for Monday here; could you look at it before 5? Thanks"
    var writer = CommitmentWriter(seed: .random())
    var fields = MessageFields()
    let watch = Stopwatch()
    body.withUTF8 { bytes in
      for _ in 0..<messages {
        Self.fill(&fields)
        _ = writer.add(fields: fields, body: UnsafeRawBufferPointer(bytes))
      }
    }
    return [("messages", .count(Int(writer.count)))] + watch.figures
  }

  private static func fill(_ fields: inout MessageFields) {
    fields.removeAll()
    fields.append("sender", "+44 7700 900123")
    fields.append("sentAt", "27/03/2022, 21:55")
    fields.append("message", "text")
    fields.append("place", "_chat.txt:1024-1100")
    fields.append("conversation", "0123456789abcdef")
  }
}
