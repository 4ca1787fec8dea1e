// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import Pages
import Records

/// The door over the network: pages and the interface for programs, over the acts of an office.
package struct Door: Sendable {
  package let office: Office
  package let settings: DoorSettings
  let logger: Logger

  package init(_ office: Office, _ settings: DoorSettings, logger: Logger) {
    (self.office, self.settings, self.logger) = (office, settings, logger)
  }

  /// Serves until the task is cancelled; `ready` is told the port.
  package func run(ready: @escaping @Sendable (Int) -> Void) async throws {
    let router = Router(context: BasicRequestContext.self)
    for route in Routes.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        await respond(route, request, context)
      }
    }
    let application = Application(
      router: router, server: try server,
      configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
    try await application.run()
  }

  private var server: HTTPServerBuilder {
    get throws {
      let plain = HTTPServerBuilder.http1(
        configuration: .init(
          idleTimeout: .seconds(30),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 64)))
      guard let certificate = settings.certificateFile, let key = settings.privateKeyFile else { return plain }
      var tls = TLSConfiguration.makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
      tls.minimumTLSVersion = .tlsv12
      return try .tls(plain, tlsConfiguration: tls)
    }
  }

  private func respond(_ route: Route, _ request: Request, _ context: BasicRequestContext) async -> Response {
    let parameters = Dictionary(
      context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first })
    let visit = Visit(door: self, request: request, parameters: parameters, signedIn: nil)
    do {
      return response(try await route.answer(visit), visit)
    } catch {
      return Response(status: .internalServerError)
    }
  }

  private func response(_ answer: Answer, _ visit: Visit) -> Response {
    switch answer {
    case .page(let page, let status):
      let frame = Frame(
        authority: office.archive.settings.authority, isDemonstration: office.archive.settings.isDemonstration)
      return bytes(Array(Document(page, in: frame).text.utf8), "text/html; charset=utf-8", status)
    case .redirect(let path): return Response(status: .seeOther, headers: [.location: path.text])
    case .file(let content, let mediaType, _): return bytes(content, mediaType, .ok)
    case .json(let content, let status): return bytes(content, "application/json", status)
    case .empty(let status): return Response(status: status)
    case .with(let fields, let inner):
      var whole = response(inner, visit)
      whole.headers.append(contentsOf: fields)
      return whole
    }
  }

  private func bytes(_ content: [UInt8], _ mediaType: String, _ status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: mediaType], body: .init(byteBuffer: ByteBuffer(bytes: content)))
  }
}
