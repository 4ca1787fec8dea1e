// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

@testable import Formats

/// Keeps the decoded files of a parse in memory.
final class MailSink: FileSink {
  private(set) var files: [[UInt8]] = []
  private var isOpen = false

  func begin() throws -> Int {
    precondition(!isOpen, "a file begun is ended before the next begins")
    isOpen = true
    files.append([])
    return files.count - 1
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws { files[files.count - 1].append(contentsOf: bytes) }
  func end() throws { isOpen = false }
}

/// Everything one parse gave.
struct MailParse {
  var messages: [ParsedMessage] = []
  var notices: [Notice] = []
  var report: FidelityReport
  var files: [[UInt8]] = []

  init(_ format: any ExportFormat, _ source: any ByteSource, name: String) throws {
    let sink = MailSink()
    var items = try format.items(Export(name: name, source: source), choices: Choices(), files: sink)
    report = items.report
    while let item = try items.next() {
      switch item {
      case .message(let message): messages.append(message)
      case .notice(let notice): notices.append(notice)
      case .event: preconditionFailure("mail has no events")
      }
    }
    report = items.report
    files = sink.files
  }

  static func mbox(_ text: String, name: String = "Inbox.mbox") throws -> MailParse {
    try MailParse(MboxFormat(), MemorySource(Array(text.utf8)), name: name)
  }

  static func eml(_ text: String) throws -> MailParse { try eml(Array(text.utf8)) }
  static func eml(_ bytes: [UInt8]) throws -> MailParse {
    try MailParse(EmlFormat(), MemorySource(bytes), name: "letter.eml")
  }

  func extras(_ name: String, of message: Int = 0) -> [String] {
    messages[message].extras.filter { $0.name == name }.map(\.value)
  }

  func codes() -> [NoticeCode] { notices.map(\.code) }
  func losses() -> [String] { report.losses.map(\.code) }
}

/// Real mailboxes that this project did not write; a test that needs them is skipped where they are absent.
enum RealMail {
  static let folder: String? = {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let candidates = [ProcessInfo.processInfo.environment["ONRECORD_FIXTURES"], "/\(here)/../shared/fixtures"]
    return candidates.compactMap { $0 }.map { $0 + "/mbox" }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder ?? "")/\(path)")))
  }
}

/// Folders on disk for one test, removed behind it.
enum MailFolders {
  static func with<T>(_ files: [String: String], _ body: (FolderSource) throws -> T) throws -> T {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("mail-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try body(try FolderSource(path: root.path))
  }

  /// The bytes of such a folder as a tar.
  static func tar(_ files: [String: String]) throws -> [UInt8] {
    try with(files) { source in
      var bytes = [UInt8](repeating: 0, count: source.size)
      var at = 0
      while at < bytes.count {
        at += try bytes.withUnsafeMutableBytes {
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[at...]), at: at)
        }
      }
      return bytes
    }
  }
}
