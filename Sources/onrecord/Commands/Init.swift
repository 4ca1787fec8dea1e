// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Vault

/// Founds an archive.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Found an archive for one public authority.", discussion: ExitStatus.help)

  @OptionGroup var options: ArchiveOptions

  @Option(help: "Name of the public authority.")
  var authority = "An unnamed authority"

  @Option(help: "IANA time zone of the authority.")
  var timezone = "Europe/London"

  @Flag(help: "Open the archive by a passphrase instead of a key file.")
  var passphrase = false

  func validate() throws {
    guard TimeZone(identifier: timezone) == nil else { return }
    throw ValidationError("'\(timezone)' is no time zone. Use an IANA name such as Europe/London.")
  }

  func run() async throws {
    let archive = try await AuthorityArchive.create(
      at: options.folder, settings: Settings(authority: authority, timeZone: timezone), unlock: try unlock())
    Terminal.print("Founded the archive of \(authority) in \(options.folder).")
    if !passphrase && options.passphraseFile == nil {
      Terminal.print("Its key is \(keyFile): keep a copy apart from the archive; without it nothing can be read.")
    }
    Terminal.print("Verifier key, to hand to anyone who should check proofs:")
    Terminal.print(archive.verifierKey)
  }

  private var keyFile: String {
    options.keyFile ?? ArchiveOptions.environment("ONRECORD_KEY_FILE") ?? ArchiveOptions.usualKeyFile(options.folder)
  }

  private func unlock() throws -> Unlock {
    if let file = options.passphraseFile ?? ArchiveOptions.environment("ONRECORD_PASSPHRASE_FILE") {
      return try ArchiveOptions.passphrase(inFile: file)
    }
    guard passphrase else { return .keyFile(keyFile) }
    guard let typed = Terminal.passphrase("New passphrase: "), typed == Terminal.passphrase("Again: ") else {
      throw ArchiveError(.noKey, "The two passphrases differ, or nobody is there to type one.")
    }
    return .passphrase(typed)
  }
}
