// SPDX-License-Identifier: Apache-2.0
import Foundation

/// One file of an export, opened only when it is wanted.
package struct TreeFile: Sendable {
  /// Path from the export's root; parts inside a container within it follow `!/` ("part-2.zip!/Takeout/a.json").
  package let path: String
  /// Size in bytes as declared; nil where the container does not say.
  package let size: Int?
  private let opener: @Sendable () throws -> any ByteSource
  /// Where its first bytes are kept, and under which path.
  private let heads: (kept: Heads, path: String)

  package init(path: String, size: Int?, opener: @escaping @Sendable () throws -> any ByteSource) {
    self.init(path: path, size: size, heads: (Heads(), path), opener: opener)
  }

  /// A file of a tree whose first bytes are kept together.
  init(path: String, size: Int?, heads: Heads, opener: @escaping @Sendable () throws -> any ByteSource) {
    self.init(path: path, size: size, heads: (heads, path), opener: opener)
  }

  private init(
    path: String, size: Int?, heads: (Heads, String), opener: @escaping @Sendable () throws -> any ByteSource
  ) {
    (self.path, self.size, self.heads, self.opener) = (path, size, heads, opener)
  }

  /// Path inside its own container ("Takeout/a.json").
  package var inside: Substring {
    guard let mark = path.range(of: "!/", options: .backwards) else { return path[...] }
    return path[mark.upperBound...]
  }

  /// The last part of the path.
  package var baseName: Substring { path.lastPart }

  /// The folder it stands in, with the "/" behind it; "" at the root. Containers count as folders.
  package var folder: Substring { path[..<baseName.startIndex] }

  /// The same file under the path of what it stands in.
  func under(_ prefix: String) -> TreeFile { TreeFile(path: prefix + path, size: size, heads: heads, opener: opener) }

  /// The same file by its path within `prefix`, which its path begins with.
  func without(_ prefix: String) -> TreeFile {
    TreeFile(path: String(path.dropFirst(prefix.count)), size: size, heads: heads, opener: opener)
  }

  /// Its bytes, at any offset. Opening costs a look into the container; keep the source while it is read.
  package func open() throws -> any ByteSource { try opener() }

  /// The first `count` bytes; fewer where the file is shorter or does not inflate.
  package func head(_ count: Int = 4096) -> [UInt8] {
    heads.kept.head(of: heads.path, count) { (try? open().prefix($0)) ?? [] }
  }
}

extension StringProtocol {
  /// What follows the last "/".
  var lastPart: SubSequence {
    unicodeScalars.lastIndex(of: "/").map { self[unicodeScalars.index(after: $0)...] } ?? self[startIndex...]
  }
}
