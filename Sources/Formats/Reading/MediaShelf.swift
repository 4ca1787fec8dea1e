// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// The files that came with an export, handed to the sink when a message names them; at the end, those none named.
package struct MediaShelf {
  private let tree: FileTree
  private let sink: any FileSink
  /// Paths taken, with what was handed on, so that a file two messages name is kept once.
  private var taken: [String: ParsedAttachment] = [:]

  package init(_ tree: FileTree, _ sink: any FileSink) {
    self.tree = tree
    self.sink = sink
  }

  /// The file at exactly `path`, as an attachment; `missing` where the export does not hold it.
  package mutating func take(at path: String, name: String? = nil, mediaType: String? = nil) throws -> ParsedAttachment
  {
    guard let file = tree.file(at: path) else {
      return ParsedAttachment(name: name ?? String(path.lastPart), status: .missing, mediaType: mediaType)
    }
    return try take(file, name: name, mediaType: mediaType)
  }

  /// - Parameter opening: makes the file's own bytes of those in the export, where they are sealed one by one.
  package mutating func take(
    _ file: TreeFile, name: String? = nil, mediaType: String? = nil,
    opening: (any ByteSource) throws -> any ByteSource = { $0 }
  ) throws -> ParsedAttachment {
    if var known = taken[file.path] {
      known.name = name ?? known.name
      return known
    }
    var attachment = ParsedAttachment(name: name ?? String(file.baseName), status: .present, mediaType: mediaType)
    attachment.member = file.path
    do {
      try hand(try opening(file.open()), to: &attachment)
    } catch let error as FormatError where error.code == .corrupt || error.code == .limit || error.code == .unreadable {
      attachment.status = error.code == .limit ? .tooLarge : .corrupt
    }
    taken[file.path] = attachment
    return attachment
  }

  /// Bytes that stand inside the transcript itself (base64 of a message), as an attachment.
  package func keep(
    _ bytes: [UInt8], name: String?, member: String, mediaType: String? = nil
  ) throws -> ParsedAttachment {
    var attachment = ParsedAttachment(name: name, status: .present, mediaType: mediaType)
    attachment.member = member
    try hand(MemorySource(bytes), to: &attachment)
    return attachment
  }

  /// Files under `folders` that no message named and `isOurs` does not say are the export's own, in reading order.
  package func unlisted(under folders: [String], except isOurs: (TreeFile) -> Bool) -> [TreeFile] {
    tree.files(under: folders).filter { taken[$0.path] == nil && !isOurs($0) }
  }

  private func hand(_ source: any ByteSource, to attachment: inout ParsedAttachment) throws {
    attachment.file = try sink.begin()
    var hash = SHA256()
    var count = 0
    defer {
      attachment.bytes = count
      attachment.sha256 = Array(hash.finalize())
    }
    do {
      try source.eachBlock { block in
        hash.update(bufferPointer: block)
        count += block.count
        try sink.write(block)
      }
    } catch {
      try sink.end()
      throw error
    }
    try sink.end()
  }
}
