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

  init(_ status: HTTPResponse.Status, _ title: String, _ message: String, _ remedy: String) {
    (self.status, self.title, self.message, self.remedy) = (status, title, message, remedy)
  }

  init(_ error: any Error) {
    switch error {
    case let error as DoorError: self = error.words
    case let error as ArchiveError: self = Self.words(error)
    case is HTTPParserError: self = DoorError.badRequest.words
    default: self = .failure
    }
  }

  static let failure = RefusalWords(
    .internalServerError, "Something went wrong", "The archive could not do this.",
    "Try again in a moment; if it happens again, give the reference to your records manager.")

  /// What is not theirs to see and what is not there look the same.
  private static func words(_ error: ArchiveError) -> RefusalWords {
    switch error.code {
    case .refused, .notFound: DoorError.notFound.words
    case .usage, .heldElsewhere:
      .init(.conflict, "This could not be done", error.message, capitalised(error.remedy))
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
