// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Web

/// The authority's own sign-in.
struct OpenIDOptions: ParsableArguments {
  @Option(name: .customLong("oidc-issuer"), help: "Issuer of the authority's own sign-in (OpenID Connect).")
  var issuer: String?

  @Option(name: .customLong("oidc-client-id"), help: "What this archive is called there.")
  var clientID: String?

  @Option(name: .customLong("oidc-secret-file"), help: "A file holding the secret shared with it.")
  var secretFile: String?

  /// nil when the authority has none.
  func settings() throws -> OpenIDSettings? {
    guard let issuer else { return nil }
    return try OpenIDSettings(issuer: issuer, clientID: clientID ?? "", secret: try secretFile.map(Self.secret))
  }

  private static func secret(inFile path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ArchiveError(.unreadableFile, "The secret file \(path) cannot be read.")
    }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
