// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// The body must be of the kind the route takes (415) and not longer than it may be (413), before a byte is read.
enum BodyCheck {
  static func check(_ head: HTTPRequest, _ kind: BodyKind) throws(DoorError) {
    let length = head.headerFields[.contentLength].flatMap { Int($0) }
    guard head.headerFields[.contentEncoding] == nil else { throw .unsupportedMediaType }
    guard let wanted = kind.mediaType else {
      if hasBody(head) { throw .badRequest }
      return
    }
    guard let length, length > kind.limit else {
      guard MediaType(head.headerFields[.contentType] ?? "").name == wanted else { throw .unsupportedMediaType }
      return
    }
    throw .tooLarge
  }

  static func hasBody(_ head: HTTPRequest) -> Bool {
    head.headerFields[.transferEncoding] != nil || head.headerFields[.contentLength].map { $0 != "0" } == true
  }
}
