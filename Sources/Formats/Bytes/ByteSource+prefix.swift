// SPDX-License-Identifier: Apache-2.0

extension ByteSource {
  /// The bytes of `range` that exist; a source that reads short is asked again.
  package func bytes(_ range: Range<Int>) throws -> [UInt8] {
    let start = max(0, min(range.lowerBound, size))
    let count = max(0, min(range.upperBound, size) - start)
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled..<count]))
        let n = try read(into: rest, at: start + filled)
        guard n > 0 else { return }
        filled += n
      }
    }
  }

  package func prefix(_ count: Int) throws -> [UInt8] { try bytes(0..<count) }
}
