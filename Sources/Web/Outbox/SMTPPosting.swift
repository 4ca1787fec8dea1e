// SPDX-License-Identifier: Apache-2.0
import CCurl
import Foundation

/// One mail handed to one server, from greeting to the server's last word. Blocks.
struct SMTPPosting: Sendable {
  let server: SMTPOutbox.Server
  let from: String
  let to: String
  let bytes: [UInt8]

  /// Longest wait for the whole exchange, in seconds.
  private static let patience = 60

  func run() throws {
    guard let handle = curl_easy_init() else {
      throw OutboxError(.unreachable, "libcurl could not be started.", remedy: "check the installation")
    }
    defer { curl_easy_cleanup(handle) }
    let recipients = curl_slist_append(nil, "<\(to)>")
    defer { curl_slist_free_all(recipients) }
    prepare(handle, recipients)
    var letter = Letter(bytes: bytes)
    let code = withUnsafeMutablePointer(to: &letter) { letter in
      _ = onrecord_curl_pointer(handle, CURLOPT_READDATA, letter)
      _ = onrecord_curl_reader(handle, Self.give)
      return curl_easy_perform(handle)
    }
    guard code == CURLE_OK else { throw Self.error(code) }
  }

  private func prepare(_ handle: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?) {
    let texts: [(CURLoption, String?)] = [
      (CURLOPT_URL, server.address), (CURLOPT_PROTOCOLS_STR, "smtp,smtps"), (CURLOPT_MAIL_FROM, "<\(from)>"),
      (CURLOPT_USERNAME, server.user), (CURLOPT_PASSWORD, server.password), (CURLOPT_CAINFO, server.authorities),
    ]
    for case (let option, let value?) in texts { _ = onrecord_curl_text(handle, option, value) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSLVERSION, 6 /* CURL_SSLVERSION_TLSv1_2 */), (CURLOPT_UPLOAD, 1), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_TIMEOUT, Self.patience), (CURLOPT_CONNECTTIMEOUT, 10), (CURLOPT_FOLLOWLOCATION, 0),
    ]
    for (option, value) in numbers { _ = onrecord_curl_number(handle, option, value) }
    _ = onrecord_curl_pointer(handle, CURLOPT_MAIL_RCPT, recipients)
  }

  /// What libcurl has still to be given.
  private struct Letter {
    let bytes: [UInt8]
    var given = 0
  }

  private static let give: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
    room, size, count, letter in
    guard let room, let letter = letter?.assumingMemoryBound(to: Letter.self) else { return 0 }
    let next = min(size * count, letter.pointee.bytes.count - letter.pointee.given)
    letter.pointee.bytes.withUnsafeBytes { bytes in
      guard next > 0, let start = bytes.baseAddress else { return }
      UnsafeMutableRawPointer(room).copyMemory(from: start + letter.pointee.given, byteCount: next)
    }
    letter.pointee.given += next
    return next
  }

  private static func error(_ code: CURLcode) -> OutboxError {
    switch code {
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
      OutboxError(
        .insecure, "The mail server offers no TLS that can be trusted (libcurl \(code.rawValue)).",
        remedy: "use a server with STARTTLS and a certificate of a known authority, or name it with --smtp-ca")
    case CURLE_LOGIN_DENIED:
      OutboxError(
        .signInRefused, "The mail server does not take the name and password.",
        remedy: "check --smtp-user and the password file")
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_WEIRD_SERVER_REPLY, CURLE_UPLOAD_FAILED:
      OutboxError(
        .refused, "The mail server did not take a mail (libcurl \(code.rawValue)).", remedy: "see the mail server's log"
      )
    default:
      OutboxError(
        .unreachable, "The mail server cannot be reached (libcurl \(code.rawValue)).",
        remedy: "check the address of --smtp and that the server is up")
    }
  }
}
