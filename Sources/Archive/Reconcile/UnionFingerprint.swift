// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records
import Store

/// Says whether a stored union is still what alignment would make: the version, the copies, what is known of people.
enum UnionFingerprint {
  /// Raised whenever what is stored of the same alignment changes.
  private static let version = "union/1"

  static func of(_ lines: [CopyInput]) -> [UInt8] {
    var out = ByteWriter()
    out.write(version)
    out.write(Alignment.version)
    for copy in lines {
      out.write(copy.copy.reference.deposit.bytes)
      out.write(copy.copy.reference.conversation.channel)
      out.write(copy.copy.reference.conversation.label)
      out.write(byte: copy.isPartWithheld ? 1 : 0)
      out.write(copy.reason)
      write(copy.known.map { (Self.name($0.key), $0.value.bytes) }, to: &out)
      write(copy.holder.map { (Self.name($0), []) }, to: &out)
    }
    return Array(SHA256.hash(data: out.bytes))
  }

  private static func write(_ pairs: [(String, [UInt8])], to out: inout ByteWriter) {
    out.write(pairs.count)
    for (name, value) in pairs.sorted(by: { $0.0 < $1.0 }) {
      out.write(name)
      out.write(value)
    }
  }

  private static func name(_ participant: Participant) -> String {
    "\(participant.name ?? "")\u{1F}\(participant.address ?? "")\u{1F}\(participant.isSelf.map(String.init) ?? "")"
  }
}
