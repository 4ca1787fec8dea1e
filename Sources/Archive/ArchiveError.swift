// SPDX-License-Identifier: Apache-2.0

/// What went wrong in an official act: what happened, where, and what to do next; never a communication's words.
package struct ArchiveError: Error, Sendable {
  package enum Code: String, Sendable, CaseIterable {
    case noArchive, alreadyThere, busy, wrongKey, noKey, damaged, notFound, notFiled, diskFull, readOnly
    case parserNotStarted, unreadableFile, usage, proofFailed, heldElsewhere
    /// The person may not do this, or may not know of it.
    case refused
    /// Marked SECRET or above: kept apart, seen by the security role alone.
    case quarantined
  }
  package let code: Code
  package let message: String
  /// What to do next.
  package let remedy: String
  package let cause: (any Error)?

  package init(_ code: Code, _ message: String, remedy: String? = nil, cause: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy ?? Self.usualRemedy(code)
    self.cause = cause
  }

  private static func usualRemedy(_ code: Code) -> String {
    switch code {
    case .noArchive: "name the archive's folder with --archive, or make one with 'onrecord init'"
    case .alreadyThere: "choose another folder, or use the archive that is there"
    case .busy: "another process is at work on this archive; try again in a moment"
    case .wrongKey: "use the key file or passphrase this archive was made with"
    case .noKey: "name the key file with --key-file, or give the passphrase"
    case .damaged: "run 'onrecord verify' for what is damaged and restore it from a backup"
    case .notFound: "look the id up with 'onrecord search'"
    case .notFiled: "the original is kept; deposit the same file again once the cause is gone"
    case .diskFull: "free some space and run the same command again: it goes on where it stopped"
    case .readOnly: "make the folder writable for this account"
    case .parserNotStarted: "check that the program file is still in place and that processes can be started"
    case .unreadableFile: "check the file's name and that this account may read it"
    case .usage: "run the command with --help"
    case .proofFailed: "keep both files and ask the archive for a fresh proof"
    case .heldElsewhere: "see the deposit named"
    case .quarantined: "tell the security officer; do not send it anywhere else"
    case .refused: "sign in as someone who may, or ask the administrator"
    }
  }
}
