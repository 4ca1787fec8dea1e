// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the files of one format, for `FileSteps`.
package protocol FileReader {
  /// Starts on a file; its bytes are counted already.
  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws

  /// Reads on in the file begun and puts what it finds on the desk; false at its end.
  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool

  /// What is to be said once all is read: files nobody named, losses, grade.
  mutating func conclude(_ desk: inout ReadingDesk) throws
}
