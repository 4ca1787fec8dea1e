// SPDX-License-Identifier: Apache-2.0

/// Why the door turns a request away.
enum DoorError: Error, Sendable, Hashable {
  case signInNeeded, forbidden, notFound, methodNotAllowed, tooLarge, unsupportedMediaType, badRequest, tooManyRequests
}
