// SPDX-License-Identifier: Apache-2.0

/// Which copies a statement is to be about; a copy is named by any of its records.
package enum GapChoice: Sendable, Hashable {
  case pair(lacking: RecordID, showing: RecordID)
  case whole(RecordID)

  package var records: [RecordID] {
    switch self {
    case .pair(let lacking, let showing): [lacking, showing]
    case .whole(let record): [record]
    }
  }
}
