// SPDX-License-Identifier: Apache-2.0
import CConfine
import Foundation

/// A program of the system that the reading child runs inside its own confinement: bytes in, bytes out, no file.
struct ConfinedProgram: Sendable {
  static let tesseract = ConfinedProgram("tesseract", versionFlag: "--version")
  static let pdftotext = ConfinedProgram("pdftotext", versionFlag: "-v")
  static let pdftoppm = ConfinedProgram("pdftoppm", versionFlag: "-v")

  /// Bytes a program may give: a page drawn at 150 dots an inch has some megabytes.
  private static let most = 64 << 20

  let name: String
  private let versionFlag: String

  private init(_ name: String, versionFlag: String) { (self.name, self.versionFlag) = (name, versionFlag) }

  private var path: String { "/usr/bin/" + name }
  var isThere: Bool { access(path, R_OK) == 0 }

  /// Name and version as the program says it ("tesseract 5.3.0").
  var engine: String {
    let said = run([versionFlag], input: [], hearsErrors: true) ?? []
    let line = String(decoding: said.prefix { $0 != 0x0A }.prefix(60), as: UTF8.self)
    return line.isEmpty ? name : line
  }

  /// What it says; nil when it cannot be run or ends in failure.
  func run(_ arguments: [String], input: [UInt8], hearsErrors: Bool = false) -> [UInt8]? {
    guard isThere, let into = Self.newPipe(), let out = Self.newPipe() else { return nil }
    let process = start(arguments, input: into.read, output: out.write, error: hearsErrors ? out.write : -1)
    close(into.read)
    close(out.write)
    // Fed from a thread of its own: a program may speak before it has heard everything.
    let feeder = Thread { Self.feed(input, to: into.write) }
    feeder.start()
    let said = Self.hear(out.read)
    close(out.read)
    guard process > 0, Self.hasSucceeded(process) else { return nil }
    return said
  }

  private func start(_ arguments: [String], input: Int32, output: Int32, error: Int32) -> Int32 {
    var words = Self.cStrings([path] + arguments)
    var environment = Self.cStrings(["PATH=/usr/bin", "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1"])
    defer { for text in words + environment { free(text) } }
    return onrecord_run(path, &words, &environment, input, output, error)
  }

  /// A program that is started closes all but what it is given.
  private static func newPipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    return pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }

  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }

  private static func feed(_ bytes: [UInt8], to descriptor: Int32) {
    defer { close(descriptor) }
    bytes.withUnsafeBytes { raw in
      var done = 0
      while done < raw.count {
        let count = write(descriptor, raw.baseAddress! + done, raw.count - done)  // not empty: done < count
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }

  private static func hear(_ descriptor: Int32) -> [UInt8] {
    var (said, block) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while said.count < most {
      let count = read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      said += block[..<count]
    }
    return said
  }

  private static func hasSucceeded(_ process: Int32) -> Bool {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
