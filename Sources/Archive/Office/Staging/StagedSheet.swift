// SPDX-License-Identifier: Apache-2.0
import Records

/// What is sealed with a staged upload from its beginning and dies with it.
struct StagedSheet: Sendable, Hashable {
  /// Salt of the whole's commitment, 32 bytes.
  var salt: [UInt8]
  /// Salted commitment of the whole and its dedupe tag, once all bytes are here; empty before.
  var content: [UInt8] = []
  var tag: [UInt8] = []
  /// Names of those who hand it in, as they were then.
  var owner = ""
  var custodian = ""
  var timeZone: String?
  var dateOrder: DateOrder?
  /// What is to be withheld.
  var withholdings: [StagedWithholding] = []
  /// What it cannot be read without, once that has opened it.
  var aids = ReadingAids()
  /// Whether a marking in it was settled as a false alarm.
  var isCleared = false

  init(salt: [UInt8]) { self.salt = salt }
}
