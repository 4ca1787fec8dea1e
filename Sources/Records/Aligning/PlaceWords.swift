// SPDX-License-Identifier: Apache-2.0

/// Of a location its link, of one without a link all its words: the label before it is the application's.
struct PlaceWords {
  let range: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.firstPlace(of: "http") else {
      range = bytes
      return
    }
    let end = bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count
    range = UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
