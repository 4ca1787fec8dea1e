// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// The text of `keys/header`, one fact a line, ended by a checksum of all lines before it:
/// ```
/// onrecord-keys-v1
/// archive <32 hexadecimal digits>
/// lock key-file | lock secret | lock $argon2id$v=19$m=…,t=…,p=1$<salt>
/// epoch <number> <base64 of 40 bytes>          (one line an epoch, ascending)
/// secret <name> <base64 of 40 bytes>           (one line a root secret, in the order of `RootSecret`)
/// sha256 <64 hexadecimal digits>
/// ```
/// There is one text for one header: what does not print back to the same bytes is damaged.
extension KeyHeader {
  private static let version = "onrecord-keys-v1"

  var text: String {
    let body = lines.map { $0 + "\n" }.joined()
    return body + "sha256 \(SHA256.hash(data: Array(body.utf8)).lowercaseHex)\n"
  }

  private var lines: [String] {
    [Self.version, "archive \(archive)", "lock \(lock.text)"]
      + epochs.sorted { $0.key < $1.key }.map { "epoch \($0.key) \($0.value.base64)" }
      + RootSecret.allCases.compactMap { secret in secrets[secret].map { "secret \(secret.rawValue) \($0.base64)" } }
  }

  /// Throws `.damaged` for anything that is not exactly the text of a header.
  init(bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.damaged }
    guard text.utf8.starts(with: "\(Self.version)\n".utf8) else { throw Self.refusal(of: text) }
    guard let header = KeyHeader(lines: text.split(separator: "\n").map { $0.split(separator: " ") }),
      header.text.utf8.elementsEqual(bytes)
    else { throw Self.damaged }
    self = header
  }

  private init?(lines: [[Substring]]) {
    func values(_ name: String) -> [[Substring]] {
      lines.filter { $0.first == name[...] }.map { Array($0.dropFirst()) }
    }
    guard let archive = values("archive").first?.first.flatMap({ ArchiveID(hex: $0) }),
      let lock = values("lock").first?.first.flatMap({ Lock(text: String($0)) })
    else { return nil }
    let epochs = Self.wrapped(values("epoch")) { EpochID(text: $0) }
    let secrets = Self.wrapped(values("secret")) { RootSecret(rawValue: String($0)) }
    guard !epochs.isEmpty, secrets.count == RootSecret.allCases.count else { return nil }
    self.init(archive: archive, lock: lock, epochs: epochs, secrets: secrets)
  }

  private static func wrapped<Name: Hashable>(
    _ lines: [[Substring]], _ name: (Substring) -> Name?
  ) -> [Name: WrappedKey] {
    var keys: [Name: WrappedKey] = [:]
    for line in lines where line.count == 2 {
      guard let name = name(line[0]), let key = Data(base64Encoded: String(line[1])) else { continue }
      keys[name] = WrappedKey(bytes: key)
    }
    return keys
  }

  /// A later version has a whole checksum; a flipped byte in the version has not.
  private static func refusal(of text: String) -> VaultError {
    let isLater = text.hasPrefix("onrecord-keys-v") && hasChecksum(text)
    return isLater
      ? VaultError(.unsupported, "keys/header is of a later version.", remedy: "Use a newer OnRecord.") : damaged
  }

  private static func hasChecksum(_ text: String) -> Bool {
    guard let last = text.range(of: "sha256 ", options: .backwards) else { return false }
    let body = Array(text[..<last.lowerBound].utf8)
    return text[last.upperBound...] == SHA256.hash(data: body).lowercaseHex + "\n"
  }

  private static let damaged = VaultError(
    .damaged, "keys/header is damaged: its checksum does not match.",
    remedy: "Restore the keys from the last export of keys.", damage: .header)
}

extension Lock {
  fileprivate var text: String {
    switch self {
    case .keyFile: "key-file"
    case .passphrase(let argon): argon.description
    case .secret: "secret"
    }
  }

  fileprivate init?(text: String) {
    switch text {
    case "key-file": self = .keyFile
    case "secret": self = .secret
    default:
      guard let argon = Argon2id(phc: text) else { return nil }
      self = .passphrase(argon)
    }
  }
}

extension WrappedKey {
  fileprivate var base64: String { Data(bytes).base64EncodedString() }
}
