// SPDX-License-Identifier: Apache-2.0
import Records

/// One entry of a container, as its directory names it.
package struct ContainerMember: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case file, directory, link, other }

  struct Deflated: Sendable, Hashable {
    let range: Range<Int>
    /// CRC-32 of what they inflate to.
    let crc: UInt32
  }

  /// Place in reading order, from 0.
  package let index: Int
  /// Path inside the container.
  package let name: String
  package let kind: Kind
  /// Declared size in bytes; never trusted, nil where unknown.
  package let size: Int?
  /// Bytes it takes in the container; nil where unknown.
  package let compressed: Int?
  /// Where its bytes stand in the container when they are neither compressed nor encrypted; nil otherwise.
  var stored: Range<Int>?
  /// Where they stand when they are deflated and not encrypted, as its directory says; nil otherwise.
  var deflated: Deflated?
  package let isEncrypted: Bool
  /// Why it is not read, nil when it may be.
  package let refusal: NoticeCode?

  /// A file we may read.
  package var isReadable: Bool { kind == .file && refusal == nil && !isEncrypted }

  /// The last part of the path.
  package var baseName: Substring {
    name.utf8.lastIndex(of: 0x2F).map { name[name.utf8.index(after: $0)...] } ?? name[...]
  }

  /// Leavings of a desktop's own bookkeeping that no exporter writes ("__MACOSX", ".DS_Store", "Thumbs.db").
  package var isBookkeeping: Bool {
    name.utf8.starts(with: "__MACOSX/".utf8) || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(String(baseName))
  }
}
