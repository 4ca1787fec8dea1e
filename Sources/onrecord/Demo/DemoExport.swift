// SPDX-License-Identifier: Apache-2.0

/// One export of the fictional department, with what its custodian says when handing it in.
struct DemoExport: Sendable {
  let fileName: String
  let bytes: [UInt8]
  let custodian: String
  /// Non-corporate channel, as `deposit --channel` takes it.
  let channel: String
  let device: String
  var marking: String?
  /// IANA zone the custodian declares; nil where the archive's own is to be assumed.
  var timeZone: String?
  /// Items its custodian declares withheld as personal.
  var withheld = 0
  /// What this export is and what to look for in it, for the reader of the demonstration.
  let story: String
}
