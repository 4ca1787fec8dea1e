// SPDX-License-Identifier: Apache-2.0

/// What a picture may cost before it is not shown; it can be downloaded all the same.
enum PictureLimits {
  /// Bytes of the attachment.
  static let bytes = 32 << 20
  /// Pixels: fifty megapixels is what phones take.
  static let pixels = 50_000_000
  /// Pixels of one side.
  static let side = 30_000
  /// Longest side of the picture made anew.
  static let shown = 1_600
  /// Address space of the child, bytes: the runtime maps about 0.5 GiB, a picture at most 0.5 GiB more.
  static let memory: UInt64 = 2 << 30
  /// Processor time of the child, seconds.
  static let seconds: UInt64 = 20
  /// Largest picture made anew, bytes.
  static let made = 16 << 20
}
