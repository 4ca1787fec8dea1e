// SPDX-License-Identifier: Apache-2.0
import Records

/// What every page about an upload knows: which one, for whom, and what was answered so far.
package struct UploadStep: Sendable, Hashable {
  let id: DepositID
  /// The principal it is handed in for; nil when people hand in for themselves.
  let principal: String?
  package var answers: CarriedAnswers

  package init(_ id: DepositID, principal: String?, answers: CarriedAnswers = CarriedAnswers()) {
    (self.id, self.principal, self.answers) = (id, principal, answers)
  }

  /// The button that takes everything back, at the end of a page.
  var discard: HTML {
    details("Do not hand this in") {
      p("What you sent is destroyed here. The conversation on your phone stays as it is.")
      form(to: Paths.discardUpload(id)) { submit("Destroy this upload", style: "grave") }
    }
  }
}
