// SPDX-License-Identifier: Apache-2.0

/// Setting up an account, second step: an authenticator gets the secret and shows that it has it.
package struct AuthenticatorPage: Page {
  let link: String
  let picture: QRPicture?
  /// The secret for typing.
  let secret: String
  package let problems: [Problem]

  package init(link: String, picture: QRPicture?, secret: String, problems: [Problem] = []) {
    (self.link, self.picture, self.secret, self.problems) = (link, picture, secret, problems)
  }

  package var title: String { "Add an authenticator" }

  package var body: HTML {
    h1(title)
    p("An authenticator on your phone shows a new code every half minute. You need one each time you sign in.")
    if let picture {
      p("Open it, choose to add an account, and point the camera here:")
      picture.html(label: "The secret for your authenticator as a QR code; it can be typed instead, see below")
    }
    details("I cannot scan this", isOpen: picture == nil) {
      p {
        "Type this secret into the authenticator: "
        element("code", .class("secret")) { spaced }
      }
    }
    form(to: Paths.joinAuthenticator(link)) {
      input(
        Field("code", "The code it shows now", hint: "Six digits.", problems: problems), .code, width: .ten)
      submit("Finish")
    }
  }

  /// In groups of four, as people read such things to each other.
  private var spaced: String {
    let bytes = Array(secret.utf8)
    return stride(from: 0, to: bytes.count, by: 4)
      .map { String(decoding: bytes[$0..<min($0 + 4, bytes.count)], as: UTF8.self) }.joined(separator: " ")
  }

  package static var samples: [Sample] {
    let modules = (0..<441).map { ($0 * 7919 % 5) < 2 }
    let secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    return [
      Sample(.empty, AuthenticatorPage(link: "sample", picture: nil, secret: secret)),
      Sample(.typical, AuthenticatorPage(link: "sample", picture: QRPicture(modules: modules), secret: secret)),
      Sample(
        .refused,
        AuthenticatorPage(
          link: "sample", picture: QRPicture(modules: modules), secret: secret,
          problems: [Problem("code", "Enter the six digits your authenticator shows now")])),
    ]
  }
}
