// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

extension DoorError {
  /// How the refusal is told.
  var words: RefusalWords {
    switch self {
    case .signInNeeded, .forbidden, .notFound, .formNotOurs, .linkOver: access
    case .methodNotAllowed, .tooLarge, .unsupportedMediaType, .badRequest, .tooManyRequests, .misdirected: form
    }
  }

  /// Whom the door does not let in.
  private var access: RefusalWords {
    switch self {
    case .signInNeeded: .init(.unauthorized, "Sign in", "You are not signed in.", "Sign in and try again.")
    case .forbidden:
      .init(
        .forbidden, "You may not see this page", "Your account has no right to this.",
        "Ask the administrator if you need it for your work.")
    case .linkOver:
      .init(
        .notFound, "This link does not work any more", "This link was used before or its time is over.",
        "Ask whoever gave it to you for a new one.")
    case .formNotOurs:
      .init(
        .forbidden, "The form could not be taken",
        "It was not sent from this archive's own page, or your session is over.",
        "Open the page again and send it from there.")
    default:
      .init(
        .notFound, "Page not found", "There is no such page, or it is not yours to see.",
        "Check the address, or start from the first page.")
    }
  }

  /// What the door cannot take as it was sent.
  private var form: RefusalWords {
    switch self {
    case .methodNotAllowed:
      .init(
        .methodNotAllowed, "Not possible here", "This address does not take that method.",
        "Start from the first page.")
    case .tooLarge:
      .init(.contentTooLarge, "Too large", "More was sent than this page takes.", "Send it in smaller parts.")
    case .unsupportedMediaType:
      .init(
        .unsupportedMediaType, "Cannot be read", "What was sent is not of the kind this page takes.",
        "Use the form on the page.")
    case .tooManyRequests:
      .init(.tooManyRequests, "Too many tries", "There were too many tries in a short time.", "Wait a few minutes.")
    case .misdirected:
      .init(
        .misdirectedRequest, "Wrong address", "This archive is not reached under that name.",
        "Use the address your administrator gave you.")
    default: .init(.badRequest, "Cannot be read", "The request could not be understood.", "Go back and try again.")
    }
  }
}
