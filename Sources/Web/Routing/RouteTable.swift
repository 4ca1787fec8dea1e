// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// Finds the route a path and method lead to. A segment that is written out wins over a name in braces.
struct RouteTable: Sendable {
  private struct Row: Sendable {
    let segments: [Segment]
    let route: Route
    var named: Int { segments.count { $0.isName } }
  }

  private enum Segment: Sendable, Hashable {
    case literal(String)
    case name(String)

    init(_ text: String) {
      self = text.hasPrefix("{") ? .name(String(text.dropFirst().dropLast())) : .literal(text)
    }

    var isName: Bool { if case .name = self { true } else { false } }
  }

  /// Rows by number of segments.
  private let rows: [Int: [Row]]

  init(_ routes: [Route]) {
    let all = routes.map { route in
      Row(
        segments: route.path.utf8.split(separator: UInt8(ascii: "/")).map { Segment(String(Substring($0))) },
        route: route)
    }
    rows = Dictionary(grouping: all) { $0.segments.count }.mapValues { $0.sorted { $0.named < $1.named } }
  }

  /// The route and what its names took. HEAD is answered by the GET route.
  func find(_ method: HTTPRequest.Method, _ path: String) throws(DoorError) -> (Route, [String: String]) {
    let segments = try Self.segments(of: path)
    var others: [HTTPRequest.Method] = []
    for row in rows[segments.count] ?? [] {
      guard let taken = Self.match(row.segments, segments) else { continue }
      if row.route.method == (method == .head ? .get : method) { return (row.route, taken) }
      others += row.route.method == .get ? [.get, .head] : [row.route.method]
    }
    throw others.isEmpty ? .notFound : .methodNotAllowed(others)
  }

  private static func match(_ pattern: [Segment], _ segments: [String]) -> [String: String]? {
    var taken: [String: String] = [:]
    for (wanted, segment) in zip(pattern, segments) {
      switch wanted {
      case .literal(let text): guard text == segment else { return nil }
      case .name(let name): taken[name] = segment
      }
    }
    return taken
  }

  /// The path's segments decoded once; a path that could mean two things is none of ours.
  private static func segments(of path: String) throws(DoorError) -> [String] {
    let bytes = path.utf8.prefix { $0 != UInt8(ascii: "?") }
    guard bytes.first == UInt8(ascii: "/") else { throw .badRequest }
    guard bytes.count > 1 else { return [] }
    var segments: [String] = []
    for piece in bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let segment = try Percent.decoded(piece)
      guard !segment.isEmpty, segment != ".", segment != "..", !segment.utf8.contains(UInt8(ascii: "/")) else {
        throw .notFound
      }
      segments.append(segment)
    }
    return segments
  }
}
