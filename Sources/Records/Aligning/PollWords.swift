// SPDX-License-Identifier: Apache-2.0

/// A poll's question and options, without the application's labels and the votes counted when it was exported.
struct PollWords {
  let text: String

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line in
      var line = line
      if let colon = line.firstIndex(of: 0x3A) { line = line[(colon + 1)...] }
      if line.last == 0x29, let open = line.lastIndex(of: 0x28) { line = line[..<open] }
      return String(decoding: line, as: UTF8.self)
    }
    text = lines.joined(separator: "\n")
  }
}
