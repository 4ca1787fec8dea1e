// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records

/// The parent's side of one parse: starts the child, serves its reads, hands on what it says.
struct ParserChild {
  /// What a parse hands on, in the order the child says it.
  enum Said {
    /// A block for `ItemReader`.
    case items([UInt8])
    case fileBegin
    case fileBytes([UInt8])
    case fileEnd
    case report(FidelityReport)
  }

  private let process: pid_t
  private var socket: FrameSocket
  private let source: any ByteSource
  /// Seconds without a word after which the child is stopped.
  private let patience: Int32
  private var block = [UInt8](repeating: 0, count: 1 << 20)

  /// Starts `binary` (this same program) as a parser of `source`.
  init(binary: String, request: ParseRequest, source: any ByteSource, patience: Int32 = 300) throws {
    try self.init(
      binary: binary, command: "parse-child", request: request.encoded(), source: source, patience: patience)
  }

  /// Starts `binary` as any child that reads hostile bytes and answers in frames.
  init(binary: String, command: String, request: [UInt8], source: any ByteSource, patience: Int32) throws {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw ArchiveError(.parserNotStarted, "The parser's socket could not be made (error \(errno)).")
    }
    defer { close(ends[1]) }
    process = try Self.spawn(binary, command, ends[1])
    socket = FrameSocket(descriptor: ends[0])
    self.source = source
    self.patience = patience
    try socket.send(.request, request)
  }

  /// The next thing the child says; nil after the report. Throws `FormatError` when the export cannot be read.
  mutating func next() throws -> Said? {
    do {
      while let kind = try socket.receive(patience: patience) {
        switch kind {
        case .read: try serve()
        case .items: return .items(socket.payload)
        case .fileBegin: return .fileBegin
        case .fileBytes: return .fileBytes(socket.payload)
        case .fileEnd: return .fileEnd
        case .report:
          return .report(
            try socket.payload.withUnsafeBytes { (raw) throws(CodingDamage) in
              var input = ByteReader(raw)
              return try ReportCoding.report(&input)
            })
        case .failure: throw try failure()
        case .request, .bytes: throw SocketTrouble.broken
        }
      }
      return nil
    } catch is SocketTrouble {
      throw stopped()
    } catch is CodingDamage {
      throw stopped()
    }
  }

  /// Ends the child, whatever it is doing, and waits for it.
  func end() {
    close(socket.descriptor)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }

  private mutating func serve() throws {
    guard socket.payload.count == 12 else { throw SocketTrouble.broken }
    let offset = socket.payload[0..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    let length = socket.payload[8..<12].reversed().reduce(0) { $0 << 8 | Int($1) }
    if block.count < length { block = [UInt8](repeating: 0, count: length) }
    let (socket, source) = (socket, source)
    try block.withUnsafeMutableBytes { buffer in
      let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<length])
      let got = offset >= 0 && offset <= source.size ? try source.read(into: wanted, at: offset) : 0
      try socket.send(.bytes, UnsafeRawBufferPointer(rebasing: buffer[..<got]))
    }
  }

  private func failure() throws -> FormatError {
    try socket.payload.withUnsafeBytes { (raw) throws(CodingDamage) in
      var input = ByteReader(raw)
      let code = FormatError.Code(rawValue: try input.text()) ?? .unreadable
      return FormatError(code, try input.text(), remedy: try input.text())
    }
  }

  private func stopped() -> FormatError {
    FormatError(
      .limit, "The parser was stopped: this export made it fail or use more than it may.",
      remedy: "The original is kept; have it looked at, or export the conversation again.")
  }

  private static func spawn(_ binary: String, _ command: String, _ descriptor: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptor, ParserMain.descriptor)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = Self.cStrings([binary, command])
    var environment = Self.cStrings(["PATH=/usr/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"])
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    let failed = posix_spawn(&process, binary, &actions, nil, &arguments, &environment)
    guard failed == 0 else {
      throw ArchiveError(.parserNotStarted, "The parser could not be started (error \(failed)).")
    }
    return process
  }

  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }
}
