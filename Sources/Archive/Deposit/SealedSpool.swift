// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Foundation
import Synchronization

/// A spool in a file without a name, sealed under a key that is in this process's memory alone: what is in it is gone
/// with the process, however that ends.
final class SealedSpool: Spool {
  /// Bytes sealed as one piece: 256 KiB.
  private static let piece = 256 << 10
  /// AES-GCM's tag behind each piece.
  private static let sealedPiece = piece + 16

  private struct State {
    var tail: [UInt8] = []
    var pieces = 0
    var last: (number: Int, bytes: [UInt8])?
  }

  private let file: FileHandle
  private let key = SymmetricKey(size: .bits256)
  private let state = Mutex(State())

  /// - Parameter folder: where there is room for it.
  init(in folder: String) throws {
    let path = "\(folder)/.spool-\(UInt64.random(in: 0 ... .max))"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ArchiveError(.diskFull, "There is no room for an extract (system error \(errno)).", remedy: "make room")
    }
    unlink(path)
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  var size: Int { state.withLock { $0.pieces * Self.piece + $0.tail.count } }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    try state.withLock { state in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = rest.prefix(Self.piece - state.tail.count)
        state.tail += part
        rest = rest.dropFirst(part.count)
        if state.tail.count == Self.piece { try seal(&state) }
      }
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    try state.withLock { state in
      let number = offset / Self.piece
      guard offset >= 0, number <= state.pieces, !buffer.isEmpty else { return 0 }
      let bytes = number == state.pieces ? state.tail : try opened(number, &state)
      let part = bytes.dropFirst(offset % Self.piece).prefix(buffer.count)
      part.withUnsafeBytes { buffer.copyMemory(from: $0) }
      return part.count
    }
  }

  private func seal(_ state: inout State) throws {
    let box = try AES.GCM.seal(state.tail, using: key, nonce: try Self.nonce(state.pieces))
    do {
      try file.seek(toOffset: UInt64(state.pieces * Self.sealedPiece))
      try file.write(contentsOf: box.ciphertext + box.tag)
    } catch {
      throw ArchiveError(.diskFull, "The extract could not be written.", remedy: "make room", cause: error)
    }
    state.pieces += 1
    state.tail.removeAll(keepingCapacity: true)
  }

  private func opened(_ number: Int, _ state: inout State) throws -> [UInt8] {
    if let last = state.last, last.number == number { return last.bytes }
    try file.seek(toOffset: UInt64(number * Self.sealedPiece))
    let sealed = try file.read(upToCount: Self.sealedPiece) ?? Data()
    guard sealed.count == Self.sealedPiece else {
      throw ArchiveError(.diskFull, "The extract could not be read back.", remedy: "try again")
    }
    let box = try AES.GCM.SealedBox(
      nonce: try Self.nonce(number), ciphertext: sealed.prefix(Self.piece), tag: sealed.suffix(16))
    let bytes = Array(try AES.GCM.open(box, using: key))
    state.last = (number, bytes)
    return bytes
  }

  /// The piece's number; the key seals nothing else.
  private static func nonce(_ number: Int) throws -> AES.GCM.Nonce {
    try AES.GCM.Nonce(data: withUnsafeBytes(of: UInt64(number).littleEndian) { Array($0) } + [0, 0, 0, 0])
  }
}
