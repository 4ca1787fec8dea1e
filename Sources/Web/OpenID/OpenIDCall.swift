// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import HTTPTypes
import NIOCore

/// One call to the provider: no redirect is followed, no long answer read, no long wait made.
struct OpenIDCall: Sendable, Hashable {
  let address: String
  /// Fields of a form to send; nil asks by GET.
  var form: [String: String]?
  var authorization: String?

  /// Longest answer, in bytes: key sets of large providers have 20 KiB.
  static let longest = 256 << 10
  static let seconds: Int64 = 10

  /// Makes the call over the network.
  static func overNetwork(_ call: OpenIDCall) async throws -> [UInt8] {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(seconds), read: .seconds(seconds)))
    configuration.decompression = .disabled
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let answer: Result<[UInt8], any Error>
    do { answer = .success(try await call.bytes(client)) } catch { answer = .failure(error) }
    try? await client.shutdown()
    return try answer.get()
  }

  private func bytes(_ client: HTTPClient) async throws -> [UInt8] {
    var request = HTTPClientRequest(url: address)
    request.headers.add(name: "Accept", value: "application/json")
    if let authorization { request.headers.add(name: "Authorization", value: authorization) }
    if let form {
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
      request.body = .bytes(ByteBuffer(string: Self.urlencoded(form.sorted { $0.key < $1.key })))
    }
    do {
      let answer = try await client.execute(request, timeout: .seconds(Self.seconds))
      guard answer.status == .ok else { throw OpenIDError.refusedByProvider }
      return Array(try await answer.body.collect(upTo: Self.longest).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw OpenIDError.answerTooLong
    }
  }

  static func urlencoded(_ fields: [(key: String, value: String)]) -> String {
    fields.map { encoded($0.key) + "=" + encoded($0.value) }.joined(separator: "&")
  }

  /// Every byte that is not unreserved (RFC 3986, 2.3) becomes %XX.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e: return String(UnicodeScalar(byte))
      default: return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
