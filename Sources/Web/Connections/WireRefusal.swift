// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import NIOCore
import NIOHTTP1

/// The answer to a request whose head could not be taken: two sentences and the headers every answer has.
enum WireRefusal {
  static func answer(_ status: HTTPResponseStatus) -> [HTTPServerResponsePart] {
    let text = words(status) + "\n"
    var fields = HTTPFields()
    ResponseHeaders.add(to: &fields, nonce: nil, isImmutable: false, isSecure: false)
    var headers = HTTPHeaders(fields.map { ($0.name.rawName, $0.value) })
    headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
    headers.add(name: "Content-Length", value: "\(text.utf8.count)")
    headers.add(name: "Connection", value: "close")
    if status == .methodNotAllowed {
      headers.add(name: "Allow", value: "GET, HEAD, POST, PUT, DELETE")
    }
    return [
      .head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)),
      .body(.byteBuffer(ByteBuffer(string: text))), .end(nil),
    ]
  }

  private static func words(_ status: HTTPResponseStatus) -> String {
    switch status {
    case .requestHeaderFieldsTooLarge: "The request's headers are too long. Clear this site's cookies and try again."
    case .uriTooLong: "The address is too long. Go to the first page and find your way from there."
    case .methodNotAllowed: "The door does not know this method. Use a browser or the documented interface."
    default: "The request could not be read. Send it again, or use another browser."
    }
  }
}
