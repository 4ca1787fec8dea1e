// SPDX-License-Identifier: Apache-2.0

/// A container that is being walked.
struct JSONLevel {
  let path: JSONPath
  let isObject: Bool
  var index = 0
  /// How its elements begin, up to the colon behind the first name: where one that is broken ends is told by the next.
  var beginning: [UInt8]?

  init(path: JSONPath, isObject: Bool) {
    self.path = path
    self.isObject = isObject
  }

  var closer: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }

  /// The beginning of the object at the window's start; nil where there is none within 64 bytes.
  static func beginning(_ window: ByteWindow) -> [UInt8]? {
    while window.end - window.start < 64, window.fill() {}
    let end = min(window.end, window.start + 64)
    guard window.start < end, window.start[0] == UInt8(ascii: "{"),
      let colon = Bytes.find(UInt8(ascii: ":"), window.start, end)
    else { return nil }
    return Array(UnsafeBufferPointer(start: window.start, count: colon + 1 - window.start))
  }
}
