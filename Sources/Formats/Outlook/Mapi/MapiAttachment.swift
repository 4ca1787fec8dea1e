// SPDX-License-Identifier: Apache-2.0

/// One attachment: what is said of it, and how to come by its content.
struct MapiAttachment {
  var properties: MapiBag
  var content: Content

  enum Content {
    /// A file by value, or an object's bytes.
    case file(any ByteSource)
    /// A message of its own ([MS-OXCMSG] 2.2.2.9, method 5).
    case message(MapiMessage)
    /// Kept elsewhere: by reference or in a cloud.
    case elsewhere
    /// Damaged beyond reading.
    case unreadable
  }
}
