// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Pages

/// Turns a route's answer into what is sent: the page in its frame, and the headers every answer has.
struct Rendering: Sendable {
  let door: Door
  let arrival: Arrival

  func response(_ answer: Answer, to method: HTTPRequest.Method) -> Response {
    let nonce = Reference.nonce()
    var headers = answer.headers
    var isPage = false
    let body: ResponseBody
    switch answer.content {
    case .page(let page):
      isPage = true
      body = .init(byteBuffer: ByteBuffer(string: Document(page, in: frame(nonce)).text))
    case .bytes(let bytes): body = .init(byteBuffer: ByteBuffer(bytes: bytes))
    case .stream(let size, let write):
      body = .init(contentLength: size) { writer in
        try await write(&writer)
        try await writer.finish(nil)
      }
    case .nothing: body = .init()
    }
    ResponseHeaders.add(
      to: &headers, nonce: isPage ? nonce : nil, isImmutable: answer.isImmutable, isSecure: arrival.client.isSecure)
    guard method == .head else { return Response(status: answer.status, headers: headers, body: body) }
    headers[.contentLength] = body.contentLength.map(String.init)
    return Response(status: answer.status, headers: headers)
  }

  private func frame(_ nonce: String) -> Frame {
    let settings = door.office.archive.settings
    var frame = Frame(authority: settings.authority, nonce: nonce, isDemonstration: settings.isDemonstration)
    guard let signedIn = arrival.signedIn else { return frame }
    frame.token = signedIn.formToken
    frame.viewer = Self.name(signedIn)
    frame.ways = Ways.of(signedIn, here: arrival.route?.path ?? "")
    return frame
  }

  /// "Ada Lovelace", or "Ada Lovelace for the Minister" when she acts for somebody.
  private static func name(_ signedIn: SignedIn) -> String {
    let subject = signedIn.subject
    return subject.principal.map { "\(subject.person.name) for \($0.name)" } ?? subject.person.name
  }
}
