// SPDX-License-Identifier: Apache-2.0

/// What recognitions claim, looked up path by path: beginnings of paths, kept in order and none within another.
struct Claims {
  private var starts: [String] = []

  init(_ claims: some Sequence<String>) {
    for claim in claims.sorted(by: Self.precedes) where starts.last.map({ !claim.utf8.starts(with: $0.utf8) }) ?? true {
      starts.append(claim)
    }
  }

  /// Whether a claimed beginning is one of `path`.
  func contains(_ path: String) -> Bool {
    // Only the last beginning that does not come behind the path can be one of it.
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(path, starts[middle]) { high = middle } else { low = middle + 1 }
    }
    return low > 0 && path.utf8.starts(with: starts[low - 1].utf8)
  }

  /// Whether both speak of a same file.
  func meets(_ other: Claims) -> Bool {
    starts.contains(where: other.contains) || other.starts.contains(where: contains)
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
