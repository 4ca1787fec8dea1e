// SPDX-License-Identifier: Apache-2.0

/// One part of a message by its byte ranges, in the order of the message.
struct MimePart {
  let type: ContentType
  let encoding: TransferEncoding
  /// Index of the multipart it stands in; nil for the message's own body.
  let parent: Int?
  /// Multiparts around it.
  let depth: Int
  let header: Range<Int>
  /// Content as encoded, without the line end that belongs to the boundary after it.
  var body: Range<Int>
  /// A multipart whose parts were read; else the part is a leaf.
  var isOpened = false
  /// A multipart that had its closing boundary; always true of leaves.
  var isClosed = true
  /// The header of a nested message (message/rfc822 that is not encoded).
  var isMessage: Bool { type.mediaType == "message/rfc822" || type.mediaType == "message/global" }
}
