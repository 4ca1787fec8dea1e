// SPDX-License-Identifier: Apache-2.0

/// Hands files on, and keeps those of the mail being read, so that an export among them can be read.
final class EnclosureSink: FileSink {
  private let next: any FileSink
  /// The files of the mail being read, by their number.
  private var kept: [Int: [UInt8]] = [:]
  private var open: Int?
  private var held = 0
  /// False while an enclosed export is read: its own media are not kept again.
  var keeps = true

  init(_ next: any FileSink) { self.next = next }

  func begin() throws -> Int {
    let number = try next.begin()
    open = keeps ? number : nil
    if keeps { kept[number] = [] }
    return number
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    try next.write(bytes)
    guard let open, kept[open] != nil else { return }
    held += bytes.count
    if held > MailLimits.message {
      kept[open] = nil
    } else {
      kept[open]?.append(contentsOf: bytes)
    }
  }

  func end() throws {
    open = nil
    try next.end()
  }

  /// The bytes of one file, given once.
  func take(_ number: Int) -> [UInt8]? { kept.removeValue(forKey: number) }

  /// Lets go of what no export was made of.
  func forget() {
    kept.removeAll(keepingCapacity: true)
    held = 0
  }
}
