// SPDX-License-Identifier: Apache-2.0

/// The one mail of an .emlx file; the line before it and the list behind it are framing.
struct EmlxSplitter: MailSplitter {
  private let source: any ByteSource
  private let file: EmlxFile
  private var isGiven = false
  /// The mail in memory, held until the next call.
  private let window: MailWindow
  let hasMacLineEnds = false

  init(_ source: any ByteSource, _ file: EmlxFile) {
    (self.source, self.file) = (source, file)
    window = MailWindow(SourceStream(SliceSource(source, file.message)), sizeHint: file.message.count)
  }

  var total: Int { source.size }
  mutating func takeFindings() -> [SplitFinding] { [] }
  func line(_ envelope: Range<Int>) -> MailBytes? { nil }

  mutating func next() throws -> MailSlice? {
    guard !isGiven else { return nil }
    isGiven = true
    guard file.message.count <= MailLimits.message else {
      var slice = MailSlice(envelope: nil, message: file.message)
      slice.head = try source.bytes(file.message.prefix(MailLimits.header + MailLimits.line))
      return slice
    }
    while try window.grow() {}
    return MailSlice(envelope: nil, message: file.message, bytes: window.bytes(from: 0))
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
