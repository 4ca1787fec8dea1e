// SPDX-License-Identifier: Apache-2.0

/// Exit codes of the command line, a contract that scripts rely on (`onrecord --help`).
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  /// Done, with notices to look at.
  case doneWithNotices = 3
  case noArchive = 10
  case busy = 11
  case wrongKey = 12
  /// A proof or a verification failed.
  case notProven = 20
  case usage = 64

  static let help = """
    exit status: 0 done, 1 failed, 3 done with notices, 10 no archive, 11 busy, 12 wrong key, \
    20 proof or verification failed, 64 usage
    """
}
