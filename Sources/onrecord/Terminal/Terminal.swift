// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Standard output for results, standard error for what goes on.
enum Terminal {
  /// Whether a person is looking at standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Prints a line of results. A reader that went away (`| head`) is no error; a full disk ends the program with a sentence.
  static func print(_ line: String) {
    let trouble = write(line, to: STDOUT_FILENO)
    guard trouble != 0, trouble != EPIPE else { return }
    tell("onrecord: error: the output cannot be written (error \(trouble))")
    tell("onrecord: hint: give it a place with room; what was done before is done")
    exit(ExitStatus.failed.rawValue)
  }

  static func tell(_ line: String) { _ = write(line, to: STDERR_FILENO) }

  /// The error number, 0 when all of it is written.
  private static func write(_ line: String, to descriptor: Int32) -> Int32 {
    let bytes = Array((line + "\n").utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      done += count
    }
    return 0
  }

  /// The same as `safe`, with every line after the first set in, so that a text cannot pass for one of ours.
  static func body(_ text: String) -> String { safe(text).replacingOccurrences(of: "\n", with: "\n    ") }

  /// The same as `safe`, on one line whatever it holds.
  static func line(_ text: String) -> String {
    safe(text).replacingOccurrences(of: "\n", with: "\u{FFFD}").replacingOccurrences(of: "\t", with: " ")
  }

  /// Text with control characters and direction overrides made visible, so that a message cannot steer the terminal.
  static func safe(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0a, 0x09: out.unicodeScalars.append(scalar)
      case 0x200e, 0x200f, 0x2066...0x2069: continue  // ordinary marks of chat exports; nothing to see
      case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e: out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Asks for a passphrase without showing it; nil when nobody is there to answer.
  static func passphrase(_ prompt: String) -> [UInt8]? {
    guard isatty(STDIN_FILENO) == 1, let typed = getpass(prompt) else { return nil }
    return Array(String(cString: typed).utf8)
  }
}
