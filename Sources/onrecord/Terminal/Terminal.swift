// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Standard output for results, standard error for what goes on.
enum Terminal {
  /// Whether a person is looking at standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  static func print(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Text with control characters and direction overrides made visible, so that a message cannot steer the terminal.
  static func safe(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0a, 0x09: out.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069: out += "\u{FFFD}"
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
