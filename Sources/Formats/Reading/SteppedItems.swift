// SPDX-License-Identifier: Apache-2.0
import Records

/// Pulls the items of a format that is read in steps.
package struct SteppedItems<Steps: ReadingSteps>: ParsedItems {
  private var steps: Steps
  private var desk: ReadingDesk
  private var isConcluded = false

  package init(_ steps: Steps, _ desk: ReadingDesk) { (self.steps, self.desk) = (steps, desk) }

  package mutating func next() throws -> ParsedItem? {
    while true {
      if let item = desk.take() { return item }
      if isConcluded { return nil }
      if try !steps.step(&desk) {
        isConcluded = true
        try steps.conclude(&desk)
      }
    }
  }

  package var report: FidelityReport { desk.tally.report }
}
