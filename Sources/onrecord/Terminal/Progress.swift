// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A line on standard error that says how far a long act is, where a person is watching.
enum Progress {
  /// What to call with the number of records read; nil when nobody watches.
  static func meter(of file: String) -> (@Sendable (Int) -> Void)? {
    guard Terminal.isWatched else { return nil }
    return { count in FileHandle.standardError.write(Data("\r\(file): \(count) records".utf8)) }
  }

  /// Clears the line.
  static func end() {
    guard Terminal.isWatched else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
