// SPDX-License-Identifier: Apache-2.0

/// Why the catalogue cannot be opened, read or written. Never carries a communication's words.
package struct CatalogueError: Error, Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// There is no catalogue at this place.
    case missing
    /// The file was made with another key.
    case wrongKey
    /// Pages of the file fail their checksum, or the file has no whole pages.
    case damaged
    /// The file is some other database, or a catalogue of a later version.
    case foreign
    /// Another process writes; not had in ten seconds.
    case busy
    /// The words were broken by another version of ICU, or the schema is older and cannot be written.
    case outdated
    /// The catalogue was opened for reading only.
    case readOnly
    /// This deposit is in the catalogue already.
    case alreadyFiled
    /// A writer was given records that do not agree with the deposit they belong to.
    case disagrees
    /// The disk is full or refuses to write.
    case storage
  }

  package let code: Code
  /// What happened and where.
  package let message: String
  /// What to do next.
  package let remedy: String

  package init(_ code: Code, _ message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }

  static let rebuild = "Run `onrecord rebuild`: the catalogue is made again from the ledger and the vault."
}
