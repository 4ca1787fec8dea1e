// SPDX-License-Identifier: Apache-2.0
import Archive

/// Says on the terminal what a form would say at its fields.
enum Refusal {
  static func told(_ body: () async throws -> Void) async throws {
    do { try await body() } catch let objection as Objection {
      throw ArchiveError(
        .usage, objection.all.map(\.message).joined(separator: ". ") + ".",
        remedy: "nothing was done; mend it and try again")
    }
  }
}
