// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Writes one object's draft and gives it its name when it is durable.
final class DirectoryBlobWriter: BlobWriter {
  private let id: ObjectID
  private let folder: Folder
  private let draft: String
  private let file: Descriptor
  private var size = 0
  private var isOpen = true

  /// Bytes compared at a time when an object is put again: 256 KiB.
  private static let comparedAtOnce = 1 << 18

  init(_ id: ObjectID, in folder: Folder) throws {
    self.id = id
    self.folder = folder
    draft = "\(id.hex).\(UInt32.random(in: 0 ... .max))\(DirectoryBlobStore.draftSuffix)"
    file = try Descriptor(folder.path(draft), O_RDWR | O_CREAT | O_EXCL)
  }

  deinit { abandon() }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard isOpen else { throw closed }
    try explaining { try file.write(bytes, at: size) }
    size += bytes.count
  }

  func commit() throws {
    guard isOpen else { throw closed }
    defer { abandon() }
    try explaining {
      try file.sync()
      try giveName()
      try folder.remove(draft)
      try folder.sync()
    }
    isOpen = false
  }

  func abandon() {
    guard isOpen else { return }
    isOpen = false
    try? folder.remove(draft)
  }

  /// `link` refuses a name that is taken, which `rename` would silently replace.
  private func giveName() throws {
    if link(folder.path(draft), folder.path(id.hex)) == 0 { return }
    switch errno {
    case EEXIST: try compareWithExisting()
    case EPERM, EOPNOTSUPP, EMLINK: try renameWhereLinksAreUnknown()
    default: throw SystemFailure("name", folder.path(id.hex))
    }
  }

  private func renameWhereLinksAreUnknown() throws {
    if try folder.has(id.hex) { return try compareWithExisting() }
    guard rename(folder.path(draft), folder.path(id.hex)) == 0 else {
      throw SystemFailure("rename", folder.path(draft))
    }
  }

  private func compareWithExisting() throws {
    let other = try Descriptor(folder.path(id.hex), O_RDONLY)
    guard try other.size() == size else { throw conflict }
    for offset in stride(from: 0, to: size, by: Self.comparedAtOnce) {
      let mine = try file.bytes(at: offset, count: Self.comparedAtOnce)
      guard try other.bytes(at: offset, count: Self.comparedAtOnce) == mine else { throw conflict }
    }
  }

  private var closed: VaultError {
    VaultError(.unsupported, "Object \(id) was committed or abandoned.", remedy: "Write a new object.")
  }

  private var conflict: VaultError {
    VaultError(
      .alreadyThere, "Object \(id) is in the vault with other bytes.",
      remedy: "Nothing was changed; seal again under a new id.")
  }
}
