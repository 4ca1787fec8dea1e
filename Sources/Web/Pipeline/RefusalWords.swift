// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import NIOHTTP1

/// How a failure is told to a person: a status, a title, what happened and what to do next.
struct RefusalWords: Sendable, Hashable {
  let status: HTTPResponse.Status
  let title: String
  let message: String
  let remedy: String

  private init(_ status: HTTPResponse.Status, _ title: String, _ message: String, _ remedy: String) {
    (self.status, self.title, self.message, self.remedy) = (status, title, message, remedy)
  }

  init(_ error: any Error) {
    switch error {
    case let error as DoorError: self = Self.words(error)
    case let error as ArchiveError: self = Self.words(error)
    case is HTTPParserError: self = Self.words(DoorError.badRequest)
    default: self = .failure
    }
  }

  static let failure = RefusalWords(
    .internalServerError, "Something went wrong", "The archive could not do this.",
    "Try again in a moment; if it happens again, give the reference to your records manager.")

  private static func words(_ error: DoorError) -> RefusalWords {
    switch error {
    case .signInNeeded: .init(.unauthorized, "Sign in", "You are not signed in.", "Sign in and try again.")
    case .forbidden:
      .init(
        .forbidden, "You may not see this page", "Your account has no right to this.",
        "Ask the administrator if you need it for your work.")
    case .notFound:
      .init(
        .notFound, "Page not found", "There is no such page, or it is not yours to see.",
        "Check the address, or start from the first page.")
    case .methodNotAllowed:
      .init(.methodNotAllowed, "Not possible here", "This address does not take that method.", "Start from the first page.")
    case .tooLarge:
      .init(.contentTooLarge, "Too large", "What was sent is larger than this page takes.", "Send it in smaller parts.")
    case .unsupportedMediaType:
      .init(
        .unsupportedMediaType, "Cannot be read", "What was sent is not of the kind this page takes.",
        "Use the form on the page.")
    case .badRequest:
      .init(.badRequest, "Cannot be read", "The request could not be understood.", "Go back and try again.")
    case .tooManyRequests:
      .init(.tooManyRequests, "Too many tries", "There were too many tries in a short time.", "Wait a few minutes.")
    case .misdirected:
      .init(
        .misdirectedRequest, "Wrong address", "This archive is not reached under that name.",
        "Use the address your administrator gave you.")
    case .formNotOurs:
      .init(
        .forbidden, "The form could not be taken", "It was not sent from this archive's own page, or your session is over.",
        "Open the page again and send it from there.")
    }
  }

  /// What is not theirs to see and what is not there look the same.
  private static func words(_ error: ArchiveError) -> RefusalWords {
    switch error.code {
    case .refused, .notFound: words(DoorError.notFound)
    case .usage, .heldElsewhere:
      .init(.badRequest, "This could not be done", error.message, capitalised(error.remedy))
    case .busy:
      .init(.serviceUnavailable, "Busy", "The archive is busy with another act.", "Try again in a moment.")
    case .diskFull:
      .init(
        .init(code: 507, reasonPhrase: "Insufficient Storage"), "No room", "The archive has no room left for this.",
        "Nothing was lost; tell your records manager.")
    default: failure
    }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}
