// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What was handed in: bytes and the name they came under (a hint for titles, never for recognition).
package struct Export: Sendable {
  package let name: String
  package let source: any ByteSource
  private let opened = OpenedTree()

  package init(name: String, source: any ByteSource) {
    self.name = name
    self.source = source
  }

  /// One part of an export, seen as an export of its own.
  package init(name: String, source: any ByteSource, tree: FileTree) {
    self.init(name: name, source: source)
    opened.tree.withLock { $0 = tree }
  }

  /// The files it holds, listed once however many formats ask. Throws when the container is hostile or unreadable.
  package func tree() throws -> FileTree {
    if let tree = opened.tree.withLock({ $0 }) { return tree }
    let tree = try FileTree(self)
    opened.tree.withLock { $0 = tree }
    return tree
  }
}

private final class OpenedTree: Sendable {
  let tree = Mutex<FileTree?>(nil)
}
