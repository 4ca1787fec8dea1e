// SPDX-License-Identifier: Apache-2.0

/// SHA-256 (FIPS 180-4) of up to 1,100 bytes without a context object: an entry, a node, a message's leaf.
///
/// `SHA256()` of swift-crypto allocates, copies and wipes a context at each use: 255 ns for the 65 bytes of a node,
/// whose two blocks take 71 ns. Here the message is padded on the stack and handed to the block function of the
/// BoringSSL that swift-crypto carries (docs/decisions/0020-sha256-of-short-inputs.md).
enum ShortHash {
  /// The longest message; more goes to swift-crypto.
  static let mostBytes = 1_100

  private static let blockBytes = 64
  /// The bit 1 and the message's length in bits follow the message (FIPS 180-4 section 5.1.1).
  private static let endBytes = 1 + 8

  /// The hash of the `count` bytes that `write` puts into the memory it is given.
  @inline(__always)
  static func sha256(count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void) -> Digest {
    let blocks = (count + endBytes + blockBytes - 1) / blockBytes
    return withUnsafeTemporaryAllocation(byteCount: blocks * blockBytes, alignment: 8) { input in
      pad(input, from: count)
      write(UnsafeMutableRawBufferPointer(rebasing: input[..<count]))
      var digest = Digest.initialState
      withUnsafeMutableBytes(of: &digest) { boringSSLTransform($0.baseAddress!, input.baseAddress!, blocks) }
      digest.finishState()
      return digest
    }
  }

  @inline(__always)
  private static func pad(_ input: UnsafeMutableRawBufferPointer, from count: Int) {
    let lengthOffset = input.count - 8
    UnsafeMutableRawBufferPointer(rebasing: input[count..<lengthOffset]).initializeMemory(as: UInt8.self, repeating: 0)
    input[count] = 0x80
    input.storeBytes(of: UInt64(count * 8).bigEndian, toByteOffset: lengthOffset, as: UInt64.self)
  }
}

/// `void SHA256_TransformBlocks(uint32_t state[8], const uint8_t *data, size_t num_blocks)` of BoringSSL's sha2.h under
/// swift-crypto's symbol prefix.
@_silgen_name("CCryptoBoringSSL_SHA256_TransformBlocks")
private func boringSSLTransform(_ state: UnsafeMutableRawPointer, _ data: UnsafeRawPointer, _ blocks: Int)
