// SPDX-License-Identifier: Apache-2.0
import Crypto

/// A file's name in a device backup.
enum AppleBackupName {
  static func make(_ path: String) -> String {
    Insecure.SHA1.hash(data: Array(path.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
