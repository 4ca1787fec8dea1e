// SPDX-License-Identifier: Apache-2.0
import CDkim
import Records

/// Checks the DKIM signatures of a mail (RFC 6376) with libopendkim; keys are asked of the caller.
package struct DKIMVerification {
  /// The answer to a question for a key.
  package enum Key: Sendable, Hashable {
    case text(String)
    case none
    /// Not to be known just now.
    case unknown
  }

  /// Now, as far as signatures that expire are concerned.
  private let time: Instant
  /// Answers for a name such as "selector._domainkey.example.org".
  private let key: (String) -> Key

  package init(at time: Instant, key: @escaping (String) -> Key) {
    (self.time, self.key) = (time, key)
  }

  package func findings(_ mail: UnsafeRawBufferPointer) -> [SignatureFinding] {
    guard let start = mail.baseAddress else { return [] }
    let found = UnsafeMutablePointer<onrecord_dkim_signature>.allocate(capacity: Int(ONRECORD_DKIM_MOST))
    defer { found.deallocate() }
    let count = withoutActuallyEscaping(key) { key in
      withExtendedLifetime(Asking(key)) { asking in
        onrecord_dkim_verify(
          start.assumingMemoryBound(to: UInt8.self), mail.count, UInt64(max(0, time.milliseconds / 1_000)), answer,
          Unmanaged.passUnretained(asking).toOpaque(), found)
      }
    }
    return (0..<max(0, Int(count))).map { Self.finding(found[$0]) }
  }

  private static func finding(_ raw: onrecord_dkim_signature) -> SignatureFinding {
    var raw = raw
    let domain = withUnsafeBytes(of: &raw.domain) { Self.text($0) }
    let selector = withUnsafeBytes(of: &raw.selector) { Self.text($0) }
    return SignatureFinding(result(raw.result), domain: domain, selector: selector)
  }

  private static func result(_ code: Int32) -> SignatureFinding.Result {
    switch UInt32(bitPattern: code) {
    case ONRECORD_DKIM_PASS.rawValue: .pass
    case ONRECORD_DKIM_PARTIAL.rawValue: .partial
    case ONRECORD_DKIM_TEMPERROR.rawValue: .temperror
    case ONRECORD_DKIM_NOKEY.rawValue: .noKey
    default: .fail
    }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

/// What the C callback gets back as its context.
private final class Asking {
  let key: (String) -> DKIMVerification.Key

  init(_ key: @escaping (String) -> DKIMVerification.Key) { self.key = key }
}

/// `onrecord_dkim_lookup`: 1 with the key's text, 0 when there is none, -1 when that is unknown.
private func answer(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?, _ text: UnsafeMutablePointer<CChar>?,
  _ size: Int
) -> Int32 {
  guard let context, let name, let text else { return -1 }
  let asking = Unmanaged<Asking>.fromOpaque(context).takeUnretainedValue()
  switch asking.key(String(cString: name)) {
  case .none: return 0
  case .unknown: return -1
  case .text(let key):
    let bytes = Array(key.utf8)
    guard bytes.count < size, !bytes.contains(0) else { return 0 }
    for (place, byte) in bytes.enumerated() { text[place] = CChar(bitPattern: byte) }
    text[bytes.count] = 0
    return 1
  }
}
