// SPDX-License-Identifier: Apache-2.0

/// How the door over the network is set up.
package struct DoorSettings: Sendable {
  package var host = "127.0.0.1"
  /// 0 takes any free port.
  package var port = 8080
  /// Where people reach it ("https://onrecord.example.gov.uk"): what links in mail begin with, and the only origin
  /// forms are taken from.
  package var publicAddress: String?
  package var certificateFile: String?
  package var privateKeyFile: String?
  /// Addresses whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
  package var trustedProxies: [String] = []

  /// The authority's own sign-in, where it has one.
  package var openID: OpenIDSettings?
  /// Where mail leaves: reminders, and answers with receipts; nil sends none.
  package var outbox: (any Outbox)?
  package var limits = ConnectionLimits()
  /// What the demonstration offers for upload.
  package var samples: [SampleExport] = []

  package init() {}

  /// Host and port of the public address, in lower case.
  var publicAuthority: String? {
    guard let publicAddress else { return nil }
    return publicAddress.lowercased().replacing("https://", with: "").replacing("http://", with: "")
  }
}
