// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records
import Testing

@Suite struct `A folder` {
  private func withFolder<T>(_ files: [String: [UInt8]], _ body: (String) throws -> T) throws -> T {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, bytes) in files {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return try body(root.path)
  }

  private let files: [String: [UInt8]] = [
    "cur/1.host:2,S": Array("one".utf8), "new/ü": Array("two".utf8),
    "deep/\(String(repeating: "x", count: 120))/file": [UInt8](repeating: 9, count: 1025), "empty": [],
  ]

  @Test func `is a tar of its files in byte order`() throws {
    try withFolder(files) { path in
      let container = try #require(try Container.open(FolderSource(path: path)))
      #expect(container.members.map(\.name) == files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      for (name, bytes) in files {
        let stream = try container.openMember(named: name)
        var buffer = [UInt8](repeating: 0, count: 4096)
        let n = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
        #expect(Array(buffer[..<n]) == bytes)
      }
    }
  }

  @Test func `reads the same at any offset`() throws {
    try withFolder(files) { path in
      let source = try FolderSource(path: path)
      let whole = try source.prefix(source.size)
      #expect(whole.count == source.size && source.size % 512 == 0)
      for offset in stride(from: 0, to: whole.count, by: 37) {
        #expect(try source.bytes(offset..<offset + 100) == Array(whole[offset..<min(whole.count, offset + 100)]))
      }
    }
  }

  @Test func `is a tar that the system's own program reads`() throws {
    try withFolder(files) { path in
      let source = try FolderSource(path: path)
      let tar = path + ".tar"
      try Data(try source.prefix(source.size)).write(to: URL(fileURLWithPath: tar))
      defer { try? FileManager.default.removeItem(atPath: tar) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/tar")
      process.arguments = ["--quoting-style=literal", "-tf", tar]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let names = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(Set(names.split(separator: "\n").map(String.init)) == Set(files.keys))
    }
  }

  @Test func `leaves links out and counts them`() throws {
    try withFolder(["a": [1]]) { path in
      try FileManager.default.createSymbolicLink(atPath: path + "/l", withDestinationPath: "/etc/passwd")
      let source = try FolderSource(path: path)
      #expect(source.leftOut == 1)
      #expect(try Container.open(source)?.members.map(\.name) == ["a"])
    }
  }

  @Test func `that holds a chat and its media is read as one`() throws {
    let chat = "13/05/2024, 09:15 - Ines Marlow: IMG-20240513-WA0001.jpg (file attached)\n"
    try withFolder(["WhatsApp Chat with Ines.txt": Array(chat.utf8), "IMG-20240513-WA0001.jpg": [1, 2]]) { path in
      let export = Export(name: "folder", source: try FolderSource(path: path))
      #expect(try AllFormats().recognise(export).format.name == "whatsapp-text")
      var items = try WhatsAppText().items(export, choices: Choices(), files: DiscardingSink())
      guard case .message(let message) = try items.next() else { throw FormatError(.empty, "", remedy: "") }
      #expect(message.attachments.map(\.status) == [.present])
      #expect(message.conversation.title == "Ines")
    }
  }
}
