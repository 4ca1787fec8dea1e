// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Pages

/// What a route answers; headers that every answer has are added by the door.
enum Answer: Sendable {
  case page(any Page, status: HTTPResponse.Status = .ok)
  /// After a form: 303 to another page.
  case redirect(Path)
  /// Bytes of the program itself, or of a document it made.
  case file([UInt8], mediaType: String, name: String? = nil)
  case json([UInt8], status: HTTPResponse.Status = .ok)
  case empty(HTTPResponse.Status)
  /// Another answer with header fields of its own (a cookie).
  indirect case with(HTTPFields, Answer)
}
