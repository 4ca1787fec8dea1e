// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// The files beside the frames, found by the media name Signal gives them; sealed ones are opened with their own key.
///
/// One a parse; touched by one thread.
final class SignalMedia {
  /// Long texts are read into memory up to here (1 MiB; Signal's own limit is 64 KiB).
  private static let longestText = 1 << 20

  private let tree: FileTree
  private var shelf: MediaShelf
  private var byName: [String: TreeFile] = [:]
  private var aside: Set<String> = []
  private let areSealed: Bool
  /// Files in a `files/` folder; 0 is an export without media.
  let count: Int

  init(_ tree: FileTree, _ sink: any FileSink, areSealed: Bool) {
    self.tree = tree
    self.areSealed = areSealed
    shelf = MediaShelf(tree, sink)
    for file in tree.files where file.isSignalMedia { byName[file.mediaName] = byName[file.mediaName] ?? file }
    count = byName.count
  }

  /// What a pointer names, with its words where it is a text.
  func take(_ pointer: SignalNode) throws -> (attachment: ParsedAttachment, words: String?) {
    let info = pointer.node("locatorInfo")
    let (name, kind) = (pointer.text("fileName"), pointer.text("contentType"))
    guard let file = find(pointer) else {
      return (ParsedAttachment(name: name, status: absence(pointer, info), mediaType: kind), nil)
    }
    var attachment = try shelf.take(file, name: name ?? String(file.baseName), mediaType: kind) { source in
      try self.open(source, info)
    }
    if let hash = info?.secret("plaintextHash"), let found = attachment.sha256, hash != found {
      attachment.status = .corrupt
    }
    return (attachment, attachment.status == .present ? try words(file, kind, info) : nil)
  }

  /// A wallpaper is named by a chat and belongs to no message.
  func keepAside(_ style: SignalNode?) {
    if let file = style?.node("wallpaperPhoto").flatMap(find) { aside.insert(file.path) }
  }

  /// Files no frame names, in reading order.
  func unlisted() -> [TreeFile] {
    shelf.unlisted(under: [""]) { [aside] file in !file.isSignalMedia || aside.contains(file.path) }
  }

  private func open(_ source: any ByteSource, _ info: SignalNode?) throws -> any ByteSource {
    guard areSealed else { return source }
    guard let key = info?.secret("localKey"), key.count == 64 else { throw SignalEnvelope.damaged }
    let plain = try SignalEnvelope(source, aesKey: key[..<32], macKey: key[32...]).open()
    // Behind the file's own bytes stands padding that hides its size.
    return SliceSource(plain, 0..<Int(clamping: info?.number("size") ?? 0))
  }

  private func words(_ file: TreeFile, _ kind: String?, _ info: SignalNode?) throws -> String? {
    guard kind == "text/x-signal-plain" else { return nil }
    return String(validating: try open(try file.open(), info).prefix(Self.longestText), as: UTF8.self)
  }

  private func find(_ pointer: SignalNode) -> TreeFile? {
    for name in Self.names(pointer) { if let file = byName[name] { return file } }
    return nil
  }

  /// Signal-Android `MediaName`: SHA-256 of hash and local key; older and remote forms behind it.
  private static func names(_ pointer: SignalNode) -> [String] {
    let info = pointer.node("locatorInfo")
    var names: [String] = []
    if let hash = info?.secret("plaintextHash") {
      if let key = info?.secret("localKey") { names.append(signalHex(SHA256.hash(data: hash + key))) }
      if let key = info?.secret("key") { names.append(signalHex(hash + key)) }
      names.append(signalHex(hash))
    }
    let older = info?.text("legacyMediaName") ?? pointer.node("backupLocator")?.text("mediaName")
    return names + [older].compactMap { $0 }
  }

  private func absence(_ pointer: SignalNode, _ info: SignalNode?) -> ParsedAttachment.Status {
    // No locator is Signal's tombstone: a file there was, never to be had again.
    guard let info, !info.fields.isEmpty else {
      return pointer.node("backupLocator") ?? pointer.node("attachmentLocator") == nil ? .expired : .omitted
    }
    return count == 0 || info.secret("localKey") == nil ? .omitted : .missing
  }
}

extension TreeFile {
  /// In the layout `files/ab/abcdef…`, with or without an ending.
  var isSignalMedia: Bool {
    let parts = path.split(separator: "/")
    return parts.count >= 2 && parts.dropLast().contains("files")
  }

  /// The name before its ending.
  var mediaName: String { String(baseName.split(separator: ".", maxSplits: 1).first ?? baseName) }
}
