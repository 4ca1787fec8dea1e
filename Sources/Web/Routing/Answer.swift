// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import HummingbirdCore
import Pages

/// What a route answers; headers that every answer has are added by the door.
struct Answer: Sendable {
  enum Content: Sendable {
    case page(any Page)
    case bytes([UInt8])
    /// Written while it is sent; of known size when `size` says so.
    case stream(size: Int?, write: @Sendable (inout any ResponseBodyWriter) async throws -> Void)
    case nothing
  }

  var content: Content
  var status: HTTPResponse.Status
  var headers = HTTPFields()
  /// Whether it is the program's own and never changes under its name.
  var isImmutable = false

  static func page(_ page: any Page, status: HTTPResponse.Status = .ok) -> Answer {
    Answer(content: .page(page), status: status, headers: [.contentType: "text/html; charset=utf-8"])
  }

  /// After a form: 303 to another page.
  static func redirect(_ path: Path) -> Answer { redirect(to: path.text) }

  /// 303 to an address outside: a provider's sign-in page.
  static func redirect(to address: String) -> Answer {
    Answer(content: .nothing, status: .seeOther, headers: [.location: address])
  }

  /// Bytes the program made; with a name it is a download and never shown in the browser.
  static func file(_ bytes: [UInt8], mediaType: String, name: String? = nil) -> Answer {
    var answer = Answer(content: .bytes(bytes), status: .ok, headers: [.contentType: mediaType])
    answer.headers[.contentDisposition] = name.map { Disposition.attachment($0).text }
    return answer
  }

  /// A download written while it is sent.
  static func download(
    _ name: String, mediaType: String, size: Int?,
    write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
  ) -> Answer {
    Answer(
      content: .stream(size: size, write: write), status: .ok,
      headers: [.contentType: mediaType, .contentDisposition: Disposition.attachment(name).text])
  }

  static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
    Answer(content: .bytes(bytes), status: status, headers: [.contentType: "application/json"])
  }

  static func empty(_ status: HTTPResponse.Status) -> Answer { Answer(content: .nothing, status: status) }

  /// The same answer with one more header: a cookie.
  func setting(_ field: HTTPField) -> Answer {
    var answer = self
    answer.headers.append(field)
    return answer
  }

  /// Another answer with header fields of its own.
  static func with(_ fields: HTTPFields, _ answer: Answer) -> Answer { fields.reduce(answer) { $0.setting($1) } }

  /// The same answer; the browser forgets what it held of ours (at sign-out).
  func clearingSiteData() -> Answer {
    var answer = self
    answer.headers[HTTPField.Name.clearSiteData] = #""cache", "cookies", "storage""#
    return answer
  }

  /// A file of the program itself, kept by browsers.
  static func asset(_ bytes: [UInt8], mediaType: String) -> Answer {
    var answer = file(bytes, mediaType: mediaType)
    answer.isImmutable = true
    return answer
  }
}
