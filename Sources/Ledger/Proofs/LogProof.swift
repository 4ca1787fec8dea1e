// SPDX-License-Identifier: Apache-2.0

/// A `.tlog-proof` file (c2sp.org/tlog-proof@v1): an entry's place in a signed checkpoint, with `extra` data that is
/// only worth what the proof makes of it.
struct LogProof: Hashable, Sendable {
  let extra: [UInt8]?
  let inclusion: InclusionProof
  /// The signed checkpoint as it stands in the file.
  let checkpoint: [UInt8]

  private static let version = "c2sp.org/tlog-proof@v1"
  /// A tree of 2^63 leaves has 63 levels.
  private static let longestPath = 63

  init(extra: [UInt8]?, inclusion: InclusionProof, checkpoint: [UInt8]) {
    self.extra = extra
    self.inclusion = inclusion
    self.checkpoint = checkpoint
  }

  /// Reads the file; the size comes from the checkpoint, whose signature is not checked here.
  init(parsing bytes: [UInt8]) throws {
    var lines = Lines(bytes)
    guard lines.next()?.text == Self.version else { throw Self.broken("does not begin with \(Self.version)") }
    var line = lines.next()
    extra = try Self.extra(line)
    if extra != nil { line = lines.next() }
    guard let index = line?.dropping("index ").flatMap(Decimal.parse) else { throw Self.broken("states no index") }
    let path = try Self.path(&lines)
    checkpoint = Array(lines.rest)
    let size = try Checkpoint(parsing: SignedNote(parsing: checkpoint).text).size
    inclusion = InclusionProof(index: index, size: size, path: path)
  }

  private static func extra(_ line: ArraySlice<UInt8>?) throws -> [UInt8]? {
    guard let text = line?.dropping("extra ") else { return nil }
    guard let extra = Base64.decode(text), !extra.isEmpty else { throw broken("has extra data that is not base64") }
    return extra
  }

  private static func path(_ lines: inout Lines) throws -> [Digest] {
    var path: [Digest] = []
    while let line = lines.next() {
      if line.isEmpty { return path }
      guard let hash = Base64.decode(line).flatMap({ Digest($0) }), path.count < longestPath else {
        throw broken("has a path line that is not the base64 of a hash")
      }
      path.append(hash)
    }
    throw broken("has no checkpoint")
  }

  private static func broken(_ what: String) -> LedgerError { .malformed("The proof \(what).") }

  /// The file's bytes.
  var bytes: [UInt8] {
    var text = "\(Self.version)\n"
    if let extra { text += "extra \(Base64.encode(extra))\n" }
    text += "index \(inclusion.index)\n"
    for hash in inclusion.path { text += "\(hash.base64)\n" }
    return Array("\(text)\n".utf8) + checkpoint
  }
}
