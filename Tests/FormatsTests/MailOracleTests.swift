// SPDX-License-Identifier: Apache-2.0
import CGMime
import Crypto
import Records
import Testing

@testable import Formats

/// What GMime's own parser makes of a message: its leaves in order, decoded.
private struct GMimeVerdict {
  struct Leaf: Equatable {
    let mediaType: String
    let sha256: [UInt8]
  }
  private(set) var leaves: [Leaf] = []

  init(_ bytes: [UInt8]) {
    _ = MimeCodec()
    let stream = bytes.withUnsafeBytes {
      g_mime_stream_mem_new_with_buffer($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let parser = g_mime_parser_new_with_stream(stream)
    g_object_unref(stream)
    defer { g_object_unref(parser) }
    guard let message = g_mime_parser_construct_message(parser, nil) else { return }
    defer { g_object_unref(message) }
    if let part = g_mime_message_get_mime_part(message) { visit(part) }
  }

  private mutating func visit(_ part: UnsafeMutablePointer<GMimeObject>) {
    let type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(part))
    defer { g_free(type) }
    let name = type.map { String(cString: $0).lowercased() } ?? ""
    let instance = UnsafeMutableRawPointer(part).assumingMemoryBound(to: GTypeInstance.self)
    if g_type_check_instance_is_a(instance, g_mime_multipart_get_type()) != 0 {
      let multipart = UnsafeMutableRawPointer(part).assumingMemoryBound(to: GMimeMultipart.self)
      for index in 0..<g_mime_multipart_get_count(multipart) {
        if let child = g_mime_multipart_get_part(multipart, index) { visit(child) }
      }
    } else if g_type_check_instance_is_a(instance, g_mime_part_get_type()) != 0 {
      let leaf = UnsafeMutableRawPointer(part).assumingMemoryBound(to: GMimePart.self)
      leaves.append(Leaf(mediaType: name, sha256: Self.hash(leaf)))
    } else {
      leaves.append(Leaf(mediaType: name, sha256: []))
    }
  }

  private static func hash(_ leaf: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
    guard let content = g_mime_part_get_content(leaf) else { return Array(SHA256.hash(data: [UInt8]())) }
    let memory = g_mime_stream_mem_new()
    defer { g_object_unref(memory) }
    g_mime_data_wrapper_write_to_stream(content, memory)
    let array = g_mime_stream_mem_get_byte_array(
      UnsafeMutableRawPointer(memory!).assumingMemoryBound(to: GMimeStreamMem.self))!
    return Array(SHA256.hash(data: UnsafeRawBufferPointer(start: array.pointee.data, count: Int(array.pointee.len))))
  }
}

/// The same of our own tree.
private func ourLeaves(_ bytes: [UInt8]) -> [GMimeVerdict.Leaf] {
  bytes.withUnsafeBytes { raw in
    let mail = MailBytes(base: raw.baseAddress!, count: raw.count)
    let codec = MimeCodec()
    var header = HeaderBlock()
    header.read(mail, 0..<mail.count)
    var tree = MimeTree()
    tree.read(mail, header, codec)
    return tree.parts.filter { !$0.isOpened }.map { part in
      guard !part.type.mediaType.hasPrefix("message/rfc822") else {
        return GMimeVerdict.Leaf(mediaType: part.type.mediaType, sha256: [])
      }
      var hash = SHA256()
      codec.decode(mail.raw(part.body), part.encoding) { hash.update(bufferPointer: $0) }
      return GMimeVerdict.Leaf(mediaType: part.type.mediaType, sha256: Array(hash.finalize()))
    }
  }
}

@Suite struct `The parts of a mail` {
  private static let top = "From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
  static let mails: [String] = [
    top + "\nplain\n",
    top
      + "Content-Type: multipart/mixed; boundary=b\n\npre\n--b\n\none\n--b\nContent-Type: text/html\n\n<b>two</b>\n--b--\npost\n",
    top
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\none\n--bb\n\ntwo\n--bb--\n\n--b\n\nthree\n--b--",
    top
      + "Content-Type: multipart/mixed; boundary=\"a b\"\r\n\r\n--a b\r\n\r\none\r\n--a b  \r\n\r\ntwo\r\n--a b--\r\n",
    top
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--b\n\ntwo\n--b--\n",
    top + "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: n\n\nin\n--b--\n",
    top
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\nContent-Type: a/b\n\nSGVsbG8=\n--b\nContent-Transfer-Encoding: quoted-printable\n\na=20b=\nc\n--b--\n",
    top + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nno end\n",
    top + "Content-Type: multipart/mixed; boundary=b\n\n--b--\n",
    top + "Content-Type: text\n\nx\n",
    top + "Content-Type: ;\n\nx\n",
    top + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n--b\n\ntwo\n--b--\n",
  ]

  @Test(arguments: mails.indices) func `are those GMime finds`(index: Int) {
    let bytes = Array(Self.mails[index].utf8)
    #expect(ourLeaves(bytes) == GMimeVerdict(bytes).leaves)
  }

  @Test(
    .enabled(if: RealMail.folder != nil, "the folder of real files is absent"),
    arguments: MailRealFiles.counts.filter { $0.1 > 0 })
  func `of real mailboxes are those GMime finds`(path: String, count: Int) throws {
    let bytes = try RealMail.bytes(path)
    var same = 0
    for message in try MailParse(MboxFormat(), MemorySource(bytes), name: "box").messages {
      let mail = Array(bytes[message.source.start..<message.source.end])
      let (ours, theirs) = (ourLeaves(mail), GMimeVerdict(mail).leaves)
      #expect(ours.map(\.mediaType).starts(with: theirs.map(\.mediaType)), "message \(message.seq)")
      if ours == theirs { same += 1 }
    }
    #expect(same == count - (Self.gmimeLoses[path] ?? 0))
  }

  /// Messages in which GMime 3.2.13 drops what we keep: an attachment without a blank line before it (MimeKit's
  /// issue 1189), and base64 behind a gateway's note that holds an equals sign.
  private static let gmimeLoses = [
    "jstedfast+MimeKit/mbox/issue1189.mbox.txt": 1,
    "libmail-mbox-messageparser-perl_1.5111.orig/invalid-boundaries.txt": 1,
  ]
}
