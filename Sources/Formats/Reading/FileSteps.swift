// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the files of an export one after another; one that cannot be read costs only itself.
package struct FileSteps<Reader: FileReader>: ReadingSteps {
  private var reader: Reader
  private var files: ArraySlice<TreeFile>
  private var isOpen = false

  /// - Parameter files: those that hold items, in reading order.
  package init(_ reader: Reader, over files: [TreeFile]) { (self.reader, self.files) = (reader, files[...]) }

  package mutating func step(_ desk: inout ReadingDesk) throws -> Bool {
    if isOpen {
      isOpen = try reader.advance(&desk)
      return true
    }
    guard let file = files.popFirst() else { return false }
    let source: any ByteSource
    do {
      source = try file.open()
    } catch let error as FormatError where error.code == .corrupt || error.code == .limit || error.code == .unreadable {
      desk.note(error.code == .limit ? .limitReached : .fileUnread, Provenance(file: file.path, start: 0, end: 0))
      return true
    }
    desk.tally.begin(fileOf: source.size)
    try reader.begin(file, source, &desk)
    isOpen = true
    return true
  }

  package mutating func conclude(_ desk: inout ReadingDesk) throws { try reader.conclude(&desk) }
}
