// SPDX-License-Identifier: Apache-2.0

/// What the interface's description says of a route.
struct APIOperation: Sendable {
  /// What comes back when all is well.
  enum Result: Sendable {
    case json(Int, APISchema)
    case nothing(Int)
    case document(Int, mediaType: String)
  }

  /// Unique; programs generated from the description name their functions so.
  let id: String
  let summary: String
  var query: [APISchema.Member] = []
  var body: APISchema?
  let result: Result
}
