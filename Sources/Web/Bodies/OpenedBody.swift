// SPDX-License-Identifier: Apache-2.0

/// The body as far as the door has read it before the route runs.
enum OpenedBody: Sendable {
  case nothing
  case form(FormFields)
  /// The part with the form's token is behind it.
  case files(Multipart)
  case json([UInt8])
  case bytes
}
