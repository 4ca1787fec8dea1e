// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records
import Store

/// Guessing is slowed per account, per address and over all; nobody can be kept out for longer than a delay, and
/// not at all where they signed in before.
extension Office {
  /// The buckets a try at `account` from `caller` is counted in.
  ///
  /// An address from which this account was signed in has a bucket of its own: strangers cannot fill it.
  func buckets(_ account: String, _ caller: Caller) throws -> [Bucket] {
    let known = knownBucket(account, caller)
    let address = Bucket(name: Self.name("address", caller.address), holds: 30, leaks: 10_000)
    if try desk.knows(known) { return [known, address] }
    return [
      Bucket(name: Self.name("account", account.lowercased()), holds: 10, leaks: 60_000), address,
      Bucket(name: Self.name("everyone"), holds: 300, leaks: 500),
    ]
  }

  func knownBucket(_ account: String, _ caller: Caller) -> Bucket {
    Bucket(name: Self.name("known", account.lowercased(), caller.address), holds: 10, leaks: 60_000)
  }

  /// Seconds to wait before a try may be made; nil when it was counted and may be made now.
  func takeTry(_ buckets: [Bucket]) throws -> Int? {
    try desk.take(buckets, at: clock()).map { Int(($0 + 999) / 1000) }
  }

  /// One hash over all parts, each with its length.
  private static func name(_ parts: String...) -> [UInt8] {
    var out = ByteWriter()
    for part in parts { out.write(part) }
    return Array(SHA256.hash(data: out.bytes).prefix(16))
  }
}
