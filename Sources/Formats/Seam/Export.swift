// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What was handed in: bytes and the name they came under (a hint for titles, never for recognition).
package struct Export: Sendable {
  package internal(set) var name: String
  package let source: any ByteSource
  private let opened = Opened()

  package init(name: String, source: any ByteSource) {
    self.name = name
    self.source = source
  }

  /// One part of an export, seen as an export of its own.
  package init(name: String, source: any ByteSource, tree: FileTree) {
    self.init(name: name, source: source)
    opened.tree.withLock { $0 = tree }
  }

  /// Whether both are the same export, seen the same way.
  func isSame(as other: Export) -> Bool { opened === other.opened }

  /// The files it holds, listed once however many formats ask. Throws when the container is hostile or unreadable.
  package func tree() throws -> FileTree {
    if let tree = opened.tree.withLock({ $0 }) { return tree }
    let tree = try FileTree(self)
    opened.tree.withLock { $0 = tree }
    return tree
  }

  /// The container it is, opened once however many formats ask; nil when it is none. Throws as `tree()` does.
  package func container() throws -> Container? {
    if let container = opened.container.withLock({ $0 }) { return container }
    let container = try Container.open(source)
    opened.container.withLock { $0 = .some(container) }
    return container
  }
}

private final class Opened: Sendable {
  let tree = Mutex<FileTree?>(nil)
  /// The outer nil until it was opened.
  let container = Mutex<Container??>(nil)
}
