// SPDX-License-Identifier: Apache-2.0

extension CheckedMessage {
  /// Reads the leaves whose hashes were verified; throws `commitment` when an open one is no field or no token.
  init(_ shown: ShownMessage, at place: InclusionProof) throws {
    index = place.index
    count = place.size
    fields = try shown.fields.map(Self.field)
    body = Self.spans(shown.tokens)
    try Self.requireTokens(shown.tokens)
  }

  private static func field(_ leaf: ShownLeaf) throws -> Field {
    guard case .open(_, let bytes) = leaf else { return .hidden }
    guard let end = bytes.firstIndex(of: 0), let name = bytes[..<end].text else {
      throw LedgerError.refuted(.commitment, "A shown field of the message has no name.")
    }
    return .shown(name: name, value: Array(bytes[(end + 1)...]))
  }

  private static func spans(_ tokens: [ShownLeaf]) -> [Span] {
    var (spans, shown, hidden) = ([Span](), [UInt8](), 0)
    func close() {
      if !shown.isEmpty { spans.append(.shown(shown)) }
      if hidden > 0 { spans.append(.hidden(tokens: hidden)) }
      (shown, hidden) = ([], 0)
    }
    for leaf in tokens {
      switch leaf {
      case .open(_, let bytes):
        if hidden > 0 { close() }
        shown += bytes
      case .hidden:
        if !shown.isEmpty { close() }
        hidden += 1
      }
    }
    close()
    return spans
  }

  /// Neighbouring open tokens must be the tokens of their joined bytes: one body has one commitment.
  private static func requireTokens(_ tokens: [ShownLeaf]) throws {
    let runs = tokens.split { leaf in if case .hidden = leaf { true } else { false } }
    for run in runs {
      let parts = run.map { leaf -> [UInt8] in if case .open(_, let bytes) = leaf { bytes } else { [] } }
      guard split(Array(parts.joined())) == parts else {
        throw LedgerError.refuted(.commitment, "The shown parts of the body are not tokens of format version 1.")
      }
    }
  }

  private static func split(_ body: [UInt8]) -> [[UInt8]] {
    body.withUnsafeBytes { bytes in
      var (tokens, parts) = (Tokens(bytes), [[UInt8]]())
      while let range = tokens.next() { parts.append(Array(bytes[range])) }
      return parts
    }
  }
}
