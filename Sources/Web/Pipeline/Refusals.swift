// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import Logging
import Pages

/// What is answered when something throws: two sentences and a reference, never the error's own text.
enum Refusals {
  static func answer(_ error: any Error, _ arrival: Arrival, _ logger: Logger) -> Answer {
    if sendsToSignIn(error, arrival) { return .redirect(Paths.signIn) }
    let words = RefusalWords(error)
    log(error, words, arrival, logger)
    var answer = arrival.isForPrograms ? problem(words, arrival) : page(words, arrival)
    if case DoorError.methodNotAllowed(let methods) = error {
      answer.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ")
    }
    if words.status == .unauthorized { answer.headers[.wwwAuthenticate] = "Bearer" }
    return answer
  }

  /// A visitor of a page is led to sign in; a program is told.
  private static func sendsToSignIn(_ error: any Error, _ arrival: Arrival) -> Bool {
    !arrival.isForPrograms && error as? DoorError == .signInNeeded
  }

  private static func page(_ words: RefusalWords, _ arrival: Arrival) -> Answer {
    .page(
      NoticePage(
        title: words.title, message: words.message, remedy: words.remedy, reference: arrival.reference),
      status: words.status)
  }

  /// RFC 9457.
  private static func problem(_ words: RefusalWords, _ arrival: Arrival) -> Answer {
    var answer = Answer.json(
      JSONText.object([
        ("title", .string(words.title)), ("status", .number(words.status.code)),
        ("detail", .string(words.message + " " + words.remedy)), ("reference", .string(arrival.reference)),
      ]).bytes, status: words.status)
    answer.headers[.contentType] = "application/problem+json"
    return answer
  }

  /// The kind of the failure and where it happened; what an act says of itself holds ids and counts alone.
  private static func log(_ error: any Error, _ words: RefusalWords, _ arrival: Arrival, _ logger: Logger) {
    guard words.status.code >= 500 else { return }
    logger.error(
      "failed",
      metadata: [
        "reference": "\(arrival.reference)", "route": "\(arrival.route?.path ?? "none")",
        "kind": "\(type(of: error))", "code": "\((error as? ArchiveError)?.code.rawValue ?? "none")",
      ])
  }
}
