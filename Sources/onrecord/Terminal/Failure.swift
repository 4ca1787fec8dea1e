// SPDX-License-Identifier: Apache-2.0
import Archive
import Formats
import Ledger
import Records
import Store
import Vault
import Web

/// How an error ends the program: two sentences and an exit code.
struct Failure {
  let status: ExitStatus
  let message: String
  let hint: String

  /// nil for what ArgumentParser itself says: help, version, a wrong option, a plain exit code.
  init?(_ error: any Error) {
    switch error {
    case let error as ArchiveError:
      (status, message, hint) = (Self.status(error), error.message, error.remedy)
    case let error as FormatError:
      (status, message, hint) = (Self.status(error.code), error.message, error.remedy)
    case let error as LedgerError:
      (status, message, hint) = (ExitStatus(rawValue: error.exitCode) ?? .failed, error.message, error.remedy)
    case let error as VaultError:
      (status, message, hint) = (Self.status(error.code), error.message, error.remedy)
    case let error as CatalogueError:
      (status, message, hint) = (Self.status(error.code), error.message, error.remedy)
    case let error as OutboxError:
      (status, message, hint) = (error.code == .malformed ? .usage : .failed, error.message, error.remedy)
    case let error as QueryError:
      (status, message, hint) = (
        .usage, "\(error.message.dropLast()) (at byte \(error.position) of the search)", error.remedy
      )
    default:
      guard !String(reflecting: type(of: error)).hasPrefix("ArgumentParser.") else { return nil }
      (status, message) = (.failed, "Something unexpected went wrong (\(type(of: error))).")
      hint = "Run 'onrecord verify'; nothing that had a receipt is lost."
    }
  }

  func tell() {
    Terminal.tell("onrecord: error: \(Self.lowered(message))")
    Terminal.tell("onrecord: hint: \(Self.lowered(hint))")
  }

  private static func status(_ error: ArchiveError) -> ExitStatus {
    if error.code == .notFiled, let reason = error.cause as? FormatError { return status(reason.code) }
    return status(error.code)
  }

  private static func status(_ code: FormatError.Code) -> ExitStatus {
    code == .encrypted || code == .wrongKey ? .wrongKey : .failed
  }

  private static func status(_ code: ArchiveError.Code) -> ExitStatus {
    switch code {
    case .noArchive: .noArchive
    case .busy: .busy
    case .wrongKey, .noKey: .wrongKey
    case .damaged, .proofFailed: .notProven
    case .usage: .usage
    case .quarantined: .doneWithNotices
    case .alreadyThere, .notFound, .notFiled, .diskFull, .readOnly, .parserNotStarted, .unreadableFile, .heldElsewhere,
      .refused:
      .failed
    }
  }

  private static func status(_ code: VaultError.Code) -> ExitStatus {
    switch code {
    case .notAVault: .noArchive
    case .wrongKey, .keyFileUnusable: .wrongKey
    case .damaged, .missing, .keysDestroyed: .notProven
    case .busy: .busy
    case .alreadyThere, .readOnly, .full, .system, .unsupported: .failed
    }
  }

  private static func status(_ code: CatalogueError.Code) -> ExitStatus {
    switch code {
    case .wrongKey: .wrongKey
    case .busy: .busy
    case .missing, .damaged, .foreign, .disagrees: .notProven
    case .outdated, .readOnly, .alreadyFiled, .storage: .failed
    }
  }

  /// Sentences of a terminal start small and end without a full stop.
  private static func lowered(_ sentence: String) -> String {
    var text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    guard let first = text.first, let second = text.dropFirst().first, second.isLowercase || second == " " else {
      return text
    }
    text.replaceSubrange(text.startIndex...text.startIndex, with: first.lowercased())
    return text
  }
}
