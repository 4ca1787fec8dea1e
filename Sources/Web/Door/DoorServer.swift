// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOSSL

/// The server the door stands in: HTTP/1.1, over TLS where there is a certificate.
enum DoorServer {
  static func builder(_ settings: DoorSettings) throws -> HTTPServerBuilder {
    let limits = settings.limits
    let count = ConnectionCount(limits, proxies: settings.trustedProxies)
    let plain = HTTPServerBuilder { responder in
      GuardedChannel(
        base: HTTP1Channel(
          responder: responder,
          configuration: .init(
            httpDecoderConfiguration: .init(
              maxHeaderFieldSize: limits.headerLine, maxHeaderListSize: limits.headers,
              maxHeaderFieldCount: limits.headerCount))),
        limits: limits, count: count)
    }
    guard let certificate = settings.certificateFile, let key = settings.privateKeyFile else { return plain }
    return try .tls(plain, tlsConfiguration: tls(certificate, key))
  }

  /// TLS 1.2 at least; suites of 1.2 with forward secrecy and authenticated encryption alone (ASVS 12.1).
  static func tls(_ certificate: String, _ key: String) throws -> TLSConfiguration {
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    tls.minimumTLSVersion = .tlsv12
    tls.cipherSuiteValues = [
      .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
      .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
      .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
    ]
    tls.renegotiationSupport = .none
    return tls
  }
}
