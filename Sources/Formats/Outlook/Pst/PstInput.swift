// SPDX-License-Identifier: Apache-2.0
import CPff
import Foundation

/// The bytes libpff reads: a place in a source, moved by its calls.
///
/// Handed to libbfio as its own handle, which frees it; a clone starts at 0.
final class PstInput {
  private let source: any ByteSource
  private var offset: Int64 = 0
  /// A read of the source itself failed: what libpff says then is no verdict on the file.
  private(set) var failure: (any Error)?

  private init(_ source: any ByteSource) { self.source = source }

  /// A handle libpff can open; the caller frees it with `libbfio_handle_free`.
  static func handle(_ source: any ByteSource) -> UnsafeMutablePointer<libbfio_handle_t>? {
    let input = Unmanaged.passRetained(PstInput(source)).toOpaque().assumingMemoryBound(to: Int.self)
    var handle: UnsafeMutablePointer<libbfio_handle_t>?
    let made = libbfio_handle_initialize(
      &handle, input, { old, _ in PstInput.free(old) }, { new, old, _ in PstInput.clone(new, old) }, { _, _, _ in 1 },
      { _, _ in 0 }, { input, buffer, count, _ in PstInput.of(input)?.read(buffer, count) ?? -1 }, { _, _, _, _ in -1 },
      { input, place, whence, _ in PstInput.of(input)?.seek(place, whence) ?? -1 }, { _, _ in 1 }, { _, _ in 1 },
      { input, size, _ in PstInput.size(input, size) }, UInt8(LIBBFIO_FLAG_IO_HANDLE_MANAGED.rawValue), nil)
    if made != 1 { Unmanaged<PstInput>.fromOpaque(input).release() }
    return made == 1 ? handle : nil
  }

  private static func of(_ pointer: UnsafeMutablePointer<Int>?) -> PstInput? {
    pointer.map { Unmanaged<PstInput>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func free(_ pointer: UnsafeMutablePointer<UnsafeMutablePointer<Int>?>?) -> Int32 {
    guard let pointer, let input = pointer.pointee else { return 1 }
    Unmanaged<PstInput>.fromOpaque(input).release()
    pointer.pointee = nil
    return 1
  }

  private static func clone(
    _ target: UnsafeMutablePointer<UnsafeMutablePointer<Int>?>?, _ pointer: UnsafeMutablePointer<Int>?
  ) -> Int32 {
    guard let input = of(pointer), let target else { return -1 }
    target.pointee = Unmanaged.passRetained(PstInput(input.source)).toOpaque().assumingMemoryBound(to: Int.self)
    return 1
  }

  private static func size(_ pointer: UnsafeMutablePointer<Int>?, _ size: UnsafeMutablePointer<UInt64>?) -> Int32 {
    guard let input = of(pointer), let size else { return -1 }
    size.pointee = UInt64(input.source.size)
    return 1
  }

  private func read(_ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    guard let buffer, count >= 0, offset >= 0 else { return -1 }
    var filled = 0
    do {
      while filled < count, Int(offset) < source.size {
        let rest = UnsafeMutableRawBufferPointer(start: buffer + filled, count: count - filled)
        let n = try source.read(into: rest, at: Int(offset))
        guard n > 0 else { break }
        (filled, offset) = (filled + n, offset + Int64(n))
      }
    } catch {
      failure = error
      return -1
    }
    return filled
  }

  private func seek(_ place: Int64, _ whence: Int32) -> Int64 {
    let base =
      switch whence {
      case SEEK_SET: Int64(0)
      case SEEK_CUR: offset
      default: Int64(source.size)
      }
    let (target, overflow) = base.addingReportingOverflow(place)
    guard !overflow, target >= 0 else { return -1 }
    offset = target
    return target
  }
}
