// SPDX-License-Identifier: Apache-2.0

/// An export less what was withheld, in the same kind of container: placeholders count what is gone, members that
/// go leave no name, and every other byte of every file is as it came.
package struct CutOriginal: KeptOriginal {
  private let export: Export
  private let container: Container?
  private let cut: Cut
  private let edits: [String: FileEdit]

  package var isExtract: Bool { false }

  /// Settles what each file becomes; throws when the cut cannot be made in this format's own syntax.
  package init(_ export: Export, _ cut: Cut) throws {
    (self.export, self.cut) = (export, cut)
    guard cut.kept > 0 else { throw FormatError.nothingLeft }
    container = try export.container()
    guard Self.isSeparable(export, container, cut) else { throw Self.inseparable }
    guard let container else {
      guard cut.files.count == 1, let file = cut.files.values.first, !file.isSingleMail else {
        throw FormatError.nothingLeft
      }
      let source = export.source
      edits = ["": try FileEdit(file, size: source.size) { try source.eachBlock($0) }]
      return
    }
    guard !container.isTruncated else { throw Self.cutOff }
    var edits: [String: FileEdit] = [:]
    for (path, file) in cut.files where file.withheld > 0 && !file.isWhole {
      guard let member = container.member(named: path) else { throw Self.unknown }
      edits[path] = try FileEdit(file, size: try Self.size(container, member)) { body in
        try Self.read(container, member, body)
      }
    }
    self.edits = edits
  }

  /// Whether every message that goes has bytes of its own: rows of a database and messages of a mailbox file have none.
  package static func isSeparable(_ export: Export, _ cut: Cut) throws -> Bool {
    isSeparable(export, try export.container(), cut)
  }

  private static func isSeparable(_ export: Export, _ container: Container?, _ cut: Cut) -> Bool {
    cut.files.allSatisfy { path, file in
      guard file.withheld > 0 else { return true }
      return container.map { $0.member(named: path) != nil } ?? (path == export.name || path.isEmpty)
    }
  }

  /// Hands it to `body` in order.
  package func eachBlock(_ body: BlockSink) throws {
    try write(.kept, body)
  }

  /// Members and pieces of files under their names, for sealed escrow.
  package func eachWithheldBlock(_ body: BlockSink) throws {
    try write(.withheld, body)
  }

  private enum Part { case kept, withheld }

  private func write(_ part: Part, _ body: BlockSink) throws {
    try withoutActuallyEscaping(body) { body in
      switch container?.kind {
      case .zip: try writeZip(part, body)
      case .tar: try writeTar(part, body)
      case nil: try writeBare(part, body)
      }
    }
  }

  private func writeBare(_ part: Part, _ body: @escaping BlockSink) throws {
    let each: BlockWalk = { sink in try export.source.eachBlock(sink) }
    try edits[""]?.walk(each, kept: part == .kept ? body : { _ in }, withheld: part == .kept ? { _ in } : body)
  }

  private func writeZip(_ part: Part, _ body: @escaping BlockSink) throws {
    guard let container, let directory = try ZipDirectory(export.source, limits: .standard) else { throw Self.cutOff }
    var out = ZipWriter(body)
    let dropped = droppedMembers
    // Members and the directory's entries are the same list in the same order.
    for (member, entry) in zip(container.members, directory.entries) {
      if let edit = edits[member.name] {
        let (size, crc) = part == .kept ? (edit.keptSize, edit.keptCRC) : (edit.withheldSize, edit.withheldCRC)
        try out.addStored(entry, size: size, crc: crc.value, bytes(of: edit, part, member))
      } else if dropped.contains(member.name) == (part == .withheld) {
        try out.copy(entry, from: export.source)
      }
      if part == .kept, let placeholder = mailPlaceholder(after: member) {
        try out.addStored(name: placeholder.name, placeholder.bytes)
      }
    }
    try out.finish()
  }

  private func writeTar(_ part: Part, _ body: @escaping BlockSink) throws {
    guard let container else { return }
    let tar = TarWriter(body)
    let dropped = droppedMembers
    try container.walk(where: { $0.isReadable }) { member, stream in
      if let edit = edits[member.name] {
        let size = part == .kept ? edit.keptSize : edit.withheldSize
        try tar.add(name: member.name, size: size, bytes(of: edit, part, member))
      } else if dropped.contains(member.name) == (part == .withheld) {
        try tar.add(name: member.name, size: member.size ?? 0) { sink in try Self.drain(stream, sink) }
      }
      if part == .kept, let placeholder = mailPlaceholder(after: member) {
        try tar.add(name: placeholder.name, size: placeholder.bytes.count) { sink in
          try placeholder.bytes.withUnsafeBytes(sink)
        }
      }
    }
    try tar.finish()
  }

  /// One file's kept or withheld part.
  private func bytes(of edit: FileEdit, _ part: Part, _ member: ContainerMember) -> BlockWalk {
    { sink in
      guard let container else { return }
      let each: BlockWalk = { sink in try Self.read(container, member, sink) }
      let none: BlockSink = { _ in }
      try edit.walk(each, kept: part == .kept ? sink : none, withheld: part == .kept ? none : sink)
    }
  }

  /// The web export's second rendering holds every word again, so it goes with the first word that goes.
  private var droppedMembers: Set<String> {
    let renderings = cut.format == "whatsapp-web" ? container?.members.filter { $0.baseName == "chat.md" } ?? [] : []
    return cut.dropped.union(renderings.map(\.name))
  }

  /// In a folder of mails, a mail of our own where a run of mails ends that are withheld, if others of it are kept.
  private func mailPlaceholder(after member: ContainerMember) -> (name: String, bytes: [UInt8])? {
    guard cut.files[member.name]?.isWhole == true, cut.files[member.name]?.isMail == true, let container else {
      return nil
    }
    let folder = Self.folder(member.name)
    let mails = container.members.filter { cut.files[$0.name] != nil && Self.folder($0.name) == folder }
    guard mails.contains(where: { cut.files[$0.name]?.isWhole == false }),
      let place = mails.firstIndex(where: { $0.index == member.index }),
      place + 1 == mails.count || cut.files[mails[place + 1].name]?.isWhole == false
    else { return nil }
    let run = mails[...place].reversed().prefix { cut.files[$0.name]?.isWhole == true }
    let items = run.reduce(0) { $0 + (cut.files[$1.name]?.withheld ?? 0) }
    return (folder + "withheld-\(member.index).eml", Placeholder.mail(items))
  }

  private static func folder(_ path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[...$0]) } ?? ""
  }
}

extension CutOriginal {
  private static func size(_ container: Container, _ member: ContainerMember) throws -> Int {
    var size = 0
    try read(container, member) { size += $0.count }
    return size
  }

  private static func read(
    _ container: Container, _ member: ContainerMember, _ body: BlockSink
  ) throws { try drain(try container.openMember(member), body) }

  private static func drain(_ stream: any ByteStream, _ body: BlockSink) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    while case let count = try stream.read(into: buffer), count > 0 {
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private static let inseparable = FormatError(
    .unsupported, "What is to be withheld has no bytes of its own in the export.", remedy: "keep an extract of it")
  private static let cutOff = FormatError(
    .truncated, "The export is cut off: nothing can be taken out of it safely.",
    remedy: "export the conversation again, or discard the upload")
  private static let unknown = FormatError(
    .unreadable, "A file of the export is not where it was read.", remedy: "hand the export in again")
}
