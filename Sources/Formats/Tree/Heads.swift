// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// First bytes of the files of one tree, kept while formats ask for them one after another (32 MiB in all).
final class Heads: Sendable {
  private struct Kept {
    var heads: [String: [UInt8]] = [:]
    var size = 0
  }

  private static let most = 32 << 20
  private let kept = Mutex(Kept())

  /// The first `count` bytes of the file at `path`, read by `read` unless they are known.
  func head(of path: String, _ count: Int, read: (Int) -> [UInt8]) -> [UInt8] {
    if let known = kept.withLock({ $0.heads[path] }), known.count >= count || known.count < Self.least {
      return Array(known.prefix(count))
    }
    let head = read(max(count, Self.least))
    kept.withLock { kept in
      let size = kept.size + head.count - (kept.heads[path]?.count ?? 0)
      guard size <= Self.most else { return }
      (kept.heads[path], kept.size) = (head, size)
    }
    return Array(head.prefix(count))
  }

  /// Bytes read at least: a head shorter than this is the whole file.
  private static let least = 4096
}
