// SPDX-License-Identifier: Apache-2.0
import Records

/// An upload before it can be looked at: still arriving, waiting to be read, unreadable, or set aside.
package struct UploadPage: Page {
  let step: UploadStep
  let name: String
  let state: StagedState
  /// Bytes that are here, and how many there will be.
  let offset: Int
  let size: Int
  /// The deposit it was filed as.
  let deposit: DepositID?
  /// Why it cannot be read, in two sentences.
  let problem: StagedReading.Problem?

  package init(_ step: UploadStep, _ upload: StagedUpload, problem: StagedReading.Problem? = nil) {
    (self.step, deposit) = (step, upload.deposit)
    (name, state, offset, size, self.problem) = (upload.name, upload.state, upload.offset, upload.size, problem)
  }

  package var back: Path? { Paths.handIn }

  package var title: String {
    switch state {
    case .receiving: "Send the rest of the file"
    case .waiting, .undecided: problem == nil ? "Your file is here" : "This file cannot be read"
    case .quarantined: "This upload has been set aside"
    case .filed: "This upload has been filed"
    case .discarded, .expired: "This upload was destroyed"
    case .escrowed: "This upload is kept sealed"
    }
  }

  package var body: HTML {
    actingFor(step.principal)
    h1(title)
    switch state {
    case .receiving: receiving
    case .waiting, .undecided: waiting
    case .quarantined: quarantined
    case .filed:
      if let deposit { p { link("See the receipt", to: Paths.receipt(deposit)) } }
    case .discarded: p("You took it back. Nothing of it is kept.")
    case .expired: p("Nobody filed it within \(StagedUpload.days) days. Export the conversation again to hand it in.")
    case .escrowed: escrowed
    }
    if state.isOpen { step.discard } else { buttons { buttonLink("Hand in something else", to: Paths.handIn) } }
  }

  @HTMLBuilder private var receiving: HTML {
    p(
      "\(ParsedAttachment.size(offset)) of \(ParsedAttachment.size(size)) have arrived and are kept. Choose the same file to go on."
    )
    progressBar("Sent", id: "sent", value: size == 0 ? 0 : offset * 1000 / size, of: 1000)
    form(to: Paths.handIn, carriesFiles: true, id: "upload") {
      hidden("state", Paths.uploadState(step.id).text)
      fileInput(Field("file", "The same file", hint: name))
      submit("Go on")
    }
    element("p", .id("told"), .class("hint"), Attribute("role", "status"), Attribute("aria-live", "polite")) {}
  }

  @HTMLBuilder private var waiting: HTML {
    if let problem {
      p(problem.message)
      p(problem.remedy)
      p { link("How to export a conversation, step by step", to: Paths.guides) }
      p { link("It is copied text: say what it shows", to: Paths.evidenceFacts(step.id)) }
      buttons { buttonLink("Choose another file", to: Paths.handIn) }
    } else {
      p("Next, this server reads it to show you what is in it. A large file takes a minute or two.")
      form(to: Paths.readUpload(step.id), id: "reading") { submit("Read it") }
      element("p", .id("told"), .class("hint"), Attribute("role", "status"), Attribute("aria-live", "polite")) {}
    }
  }

  @HTMLBuilder private var quarantined: HTML {
    p(
      "It contains a marking of SECRET or above. Nobody but the security team can open it now, and it is in their queue."
    )
    p("They will contact you. Keep the phone, and do not forward or delete the conversation.")
  }

  @HTMLBuilder private var escrowed: HTML {
    p("A request, an inquiry or a legal hold touches it, so it may not be destroyed.")
    p("It can only be opened by two named people together, and that would be on the record.")
  }
}
