// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation

/// This same program started as a child that reads hostile bytes: its process, its socket, and the reads it asks for.
struct ConfinedChild {
  private let process: pid_t
  private var socket: FrameSocket
  private let source: any ByteSource
  /// Seconds without a word after which the child is stopped.
  private let patience: Int32
  private var block = [UInt8](repeating: 0, count: 1 << 20)

  /// The payload of the frame last received.
  var payload: [UInt8] { socket.payload }

  /// - Parameter verb: the hidden command the child runs.
  init(
    _ binary: String, _ verb: String, _ request: ParseRequest, _ source: any ByteSource, patience: Int32
  ) throws {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw ArchiveError(.parserNotStarted, "The parser's socket could not be made (error \(errno)).")
    }
    defer { close(ends[1]) }
    socket = FrameSocket(descriptor: ends[0])
    self.source = source
    self.patience = patience
    do {
      process = try Self.spawn(binary, verb, ends[1])
    } catch {
      close(ends[0])
      throw error
    }
    try socket.send(.request, request.encoded())
  }

  /// The next frame that is for the caller; reads are served on the way. Nil when the child has ended.
  mutating func receive() throws -> FrameKind? {
    while let kind = try socket.receive(patience: patience) {
      guard kind == .read else { return kind }
      try serve()
    }
    return nil
  }

  func send(_ kind: FrameKind, _ bytes: [UInt8]) throws { try socket.send(kind, bytes) }

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
    guard length <= FrameKind.largest else { throw SocketTrouble.broken }
    if block.count < length { block = [UInt8](repeating: 0, count: length) }
    let (socket, source) = (socket, source)
    try block.withUnsafeMutableBytes { buffer in
      let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<length])
      let got = offset >= 0 && offset <= source.size ? try source.read(into: wanted, at: offset) : 0
      try socket.send(.bytes, UnsafeRawBufferPointer(rebasing: buffer[..<got]))
    }
  }

  private static func spawn(_ binary: String, _ verb: String, _ descriptor: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptor, ParserMain.descriptor)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = Self.cStrings([binary, verb])
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
