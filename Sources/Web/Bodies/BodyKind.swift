// SPDX-License-Identifier: Apache-2.0

/// What a route takes as its body; anything else is refused (415) before the route runs.
package enum BodyKind: Sendable, Hashable {
  /// No body at all.
  case nothing
  /// A form of our pages: `visit.form()`.
  case form
  /// A form with files, in parts as they arrive: `visit.parts()`.
  case files
  /// Bytes alone, as they arrive: `visit.body`.
  case bytes
  /// A JSON document, whole: `visit.json()`.
  case json

  var mediaType: String? {
    switch self {
    case .nothing: nil
    case .form: "application/x-www-form-urlencoded"
    case .files: "multipart/form-data"
    case .bytes: "application/octet-stream"
    case .json: "application/json"
    }
  }

  /// The longest body, in bytes.
  var limit: Int {
    switch self {
    case .nothing: 0
    case .form: 256 << 10
    case .json: 1 << 20
    // 4 GiB of a file, and the parts' own lines.
    case .files, .bytes: (4 << 30) + (1 << 20)
    }
  }
}
