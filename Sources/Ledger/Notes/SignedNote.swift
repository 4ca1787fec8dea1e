// SPDX-License-Identifier: Apache-2.0

/// A text signed by one or more keys (c2sp.org/signed-note v1.0.0). The text must be ignored until `verify` passes.
public struct SignedNote: Hashable, Sendable {
  /// The signed text, ending in a newline.
  public let text: String
  /// The signatures, in order.
  public let signatures: [NoteSignature]

  /// More signatures than this are refused; the specification asks for at least 16.
  static let mostSignatures = 100

  /// Signs `text`, which must end in a newline.
  public init(signing text: String, by keys: [SigningKey]) throws {
    let message = Array(text.utf8)
    guard message.last == UInt8(ascii: "\n"), Self.isAllowed(message) else {
      throw LedgerError(
        .invalid, "A note's text ends in a newline and has no control characters.", remedy: "Mend the text.")
    }
    self.text = text
    signatures = try keys.map {
      NoteSignature(name: $0.verifier.name, keyID: $0.verifier.id, bytes: try $0.sign(message))
    }
  }

  /// Reads a note; its signatures are not checked yet.
  public init(parsing bytes: [UInt8]) throws {
    guard Self.isAllowed(bytes), bytes.text != nil, bytes.last == UInt8(ascii: "\n"),
      let blank = Self.lastBlankLine(bytes), let text = bytes[...blank].text
    else { throw LedgerError.malformed("The signed note is not text, a blank line and signatures in UTF-8.") }
    self.text = text
    signatures = try Self.signatures(in: bytes[(blank + 2)...])
  }

  /// The index of the newline that ends the text: the one before the last empty line.
  private static func lastBlankLine(_ bytes: [UInt8]) -> Int? {
    let newline = UInt8(ascii: "\n")
    return bytes.indices.dropLast().last { bytes[$0] == newline && bytes[$0 + 1] == newline }
  }

  private static func isAllowed(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") }
  }

  private static func signatures(in bytes: ArraySlice<UInt8>) throws -> [NoteSignature] {
    var (lines, signatures) = (Lines(bytes), [NoteSignature]())
    while let line = lines.next() { signatures.append(try NoteSignature(line: line)) }
    guard !signatures.isEmpty, signatures.count <= mostSignatures else {
      throw LedgerError.malformed("The signed note has \(signatures.count) signatures.")
    }
    return signatures
  }

  /// The bytes as stored and sent.
  public var bytes: [UInt8] { Array(text.utf8) + [UInt8(ascii: "\n")] + signatures.flatMap { Array($0.line.utf8) } }

  /// Passes when at least one of `keys` signed the text and none of them signed wrongly; unknown keys are ignored.
  public func verify(by keys: [VerifierKey]) throws {
    var isSigned = false
    for signature in signatures {
      for key in keys where signature.isBy(key) {
        guard key.verifies(signature.bytes, over: Array(text.utf8)) else {
          throw LedgerError.refuted(.signature, "The signature of \(key.name) is wrong.")
        }
        isSigned = true
      }
    }
    guard isSigned else { throw LedgerError.refuted(.signature, "The note is not signed by the expected key.") }
  }
}
