// SPDX-License-Identifier: Apache-2.0
import Records

/// Gathers the losses of one report.
package struct LossList {
  package private(set) var losses: [Loss] = []

  package init() {}

  /// One that holds for every export of the format.
  package mutating func always(_ code: String, _ why: String) { losses.append(Loss(code, why)) }

  /// One that stands in the report when there is something to show for it.
  package mutating func when(_ count: Int, _ what: String, _ code: String, _ why: String) {
    if count > 0 { losses.append(Loss(code, why, evidence: "\(count) \(what)")) }
  }
}
