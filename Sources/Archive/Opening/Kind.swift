// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Ledger
import Records
import Store
import Vault

/// Media types of our own objects; part of what each object's key is bound to.
enum Kind {
  static let original = "application/octet-stream"
  static let intake = "application/vnd.onrecord.intake"
  static let filing = "application/vnd.onrecord.filing"
  static let aids = "application/vnd.onrecord.aids"
  static let attachments = "application/vnd.onrecord.attachments"
  static let attestation = "application/vnd.onrecord.attestation"
  /// An alignment that a statement rests on, and the statement's text.
  static let alignment = "application/vnd.onrecord.alignment"
  static let statement = "application/vnd.onrecord.statement"
  static let details = "application/vnd.onrecord.details"
  /// In the staging vault: parts of an upload, its sheet, its reading, what is in escrow.
  static let stagedPart = "application/vnd.onrecord.staged-part"
  static let stagedSheet = "application/vnd.onrecord.staged-sheet"
  static let stagedReading = "application/vnd.onrecord.staged-reading"
  static let escrow = "application/vnd.onrecord.escrow"
}
