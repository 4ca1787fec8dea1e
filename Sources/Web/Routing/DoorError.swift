// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// Why the door turns a request away.
enum DoorError: Error, Sendable, Hashable {
  case signInNeeded, forbidden, notFound, tooLarge, unsupportedMediaType, badRequest, tooManyRequests
  case methodNotAllowed([HTTPRequest.Method])
  /// A link that works once was used, or its time is over.
  case linkOver
  /// The request names a host that is not ours.
  case misdirected
  /// The form was not sent by one of our own pages, or its session is over.
  case formNotOurs
}
