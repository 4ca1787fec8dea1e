// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Ledger

/// Checks a proof with nothing but the file and the verifier key.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a proof. Needs no archive.", discussion: ExitStatus.help)

  @Argument(help: "A .tlog-proof file.")
  var file: String

  @Option(help: "The archive's verifier key ('onrecord ledger key'), or a file that holds it.")
  var key: String

  @Option(help: "A statement's text: must be the one that the ledger's entry names.")
  var statement: String?

  @Flag(help: "One JSON object per line.")
  var json = false

  func run() throws {
    guard let proof = FileManager.default.contents(atPath: file) else {
      throw ArchiveError(.unreadableFile, "There is no file \(file).")
    }
    let text = FileManager.default.contents(atPath: key).map { String(decoding: $0, as: UTF8.self) } ?? key
    guard let verifier = try? VerifierKey(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw ArchiveError(
        .usage, "That is no verifier key.", remedy: "Give what 'onrecord ledger key' prints, or a file of it.")
    }
    let checked = try ProofVerifier(key: verifier).check(Array(proof))
    if let statement { try check(statement, checked.entry) }
    CheckedPrinter(json: json).print(checked)
  }

  /// The text's SHA-256 is the one that the entry names.
  private func check(_ path: String, _ entry: Entry) throws {
    guard let text = FileManager.default.contents(atPath: path) else {
      throw ArchiveError(.unreadableFile, "There is no file \(path).")
    }
    guard let digest = entry.digest("text") else {
      throw ArchiveError(.proofFailed, "The proof is of an entry that names no statement.")
    }
    guard StatementText.digest(of: Array(text)) == digest.bytes else {
      throw ArchiveError(.proofFailed, "The text is not the statement that the ledger names.")
    }
  }
}
