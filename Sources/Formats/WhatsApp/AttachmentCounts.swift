// SPDX-License-Identifier: Apache-2.0
import Records

/// Counts of attachments by status.
struct AttachmentCounts {
  private var counts = [Int](repeating: 0, count: ParsedAttachment.Status.allCases.count)

  subscript(status: ParsedAttachment.Status) -> Int {
    get { counts[Self.index(status)] }
    set { counts[Self.index(status)] = newValue }
  }

  private static func index(_ status: ParsedAttachment.Status) -> Int {
    switch status {
    case .present: 0
    case .omitted: 1
    case .missing: 2
    case .viewOnce: 3
    case .expired: 4
    case .tooLarge: 5
    case .corrupt: 6
    case .unlisted: 7
    }
  }

  /// Those there are any of.
  var byStatus: [ParsedAttachment.Status: Int] {
    let found = ParsedAttachment.Status.allCases.map { ($0, self[$0]) }.filter { $0.1 > 0 }
    return Dictionary(uniqueKeysWithValues: found)
  }
}
