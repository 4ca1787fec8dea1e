// SPDX-License-Identifier: Apache-2.0

extension CopyLines {
  /// How far its times can be taken for moments: by its source, a person's word, an assumption, not at all.
  var trust: Int {
    if lines.first(where: { !$0.marks.contains(.isUndated) })?.marks.contains(.isInstant) == true { return 3 }
    switch stated.basis {
    case .inSource, .declared: return 2
    case .assumed: return 1
    case nil: return 0
    }
  }
}
