// SPDX-License-Identifier: Apache-2.0

/// Where a value stands: the names and numbers that lead to it from the root.
package struct JSONPath: Sendable, Hashable, CustomStringConvertible {
  package enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }
  package let steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }

  package var count: Int { steps.count }
  package var last: Step? { steps.last }

  /// The number in its array; nil for a member of an object and for the root.
  package var index: Int? {
    guard case .index(let number)? = steps.last else { return nil }
    return number
  }

  /// The name in its object; nil for an element of an array and for the root.
  package var key: String? {
    guard case .key(let name)? = steps.last else { return nil }
    return name
  }

  /// Whether it has just these steps; "*" stands for any name or number.
  package func matches(_ pattern: String...) -> Bool {
    guard pattern.count == steps.count else { return false }
    return zip(pattern, steps).allSatisfy { wanted, step in
      guard wanted != "*" else { return true }
      if case .key(let name) = step { return name == wanted }
      return false
    }
  }

  package var description: String {
    steps.map { if case .key(let name) = $0 { name } else if case .index(let i) = $0 { String(i) } else { "" } }
      .joined(separator: "/")
  }

  func adding(_ step: Step) -> JSONPath {
    var steps: [Step] = []
    steps.reserveCapacity(self.steps.count + 1)
    steps += self.steps
    steps.append(step)
    return JSONPath(steps)
  }
}
