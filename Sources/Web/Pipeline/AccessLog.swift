// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Logging

/// One line an answer: the route's pattern, never the path, the query, a name or a word of what was sent.
enum AccessLog {
  static func write(
    _ method: HTTPRequest.Method, _ arrival: Arrival, _ status: HTTPResponse.Status, took: Duration, _ logger: Logger
  ) {
    let milliseconds = took.components.seconds * 1_000 + took.components.attoseconds / 1_000_000_000_000_000
    logger.info(
      "answered",
      metadata: [
        "method": "\(method.rawValue)", "route": "\(arrival.route?.path ?? "none")", "status": "\(status.code)",
        "milliseconds": "\(milliseconds)", "reference": "\(arrival.reference)",
      ])
  }
}
