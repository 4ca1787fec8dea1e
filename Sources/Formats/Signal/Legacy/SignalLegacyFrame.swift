// SPDX-License-Identifier: Apache-2.0

/// What stands next in an older backup.
enum SignalLegacyFrame {
  case statement(String, [DatabaseValue])
  /// A file of the row of that number; its sealed bytes follow the frame.
  case attachment(row: Int64, SignalLegacyBlob)
  /// A file that belongs to no message: an avatar, a sticker of a pack.
  case otherFile
  case version(Int64)
  case end
  /// Settings and keys of the application: never read.
  case settings
  /// Bytes whose seal does not hold, or that are no frame.
  case broken(Range<Int>)
}
