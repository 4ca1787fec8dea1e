// SPDX-License-Identifier: Apache-2.0

/// Tells the messages of one file that an earlier file of the export holds too.
///
/// A file's own repetitions are its own affair: two equal messages may be two.
package struct Repetitions {
  private var earlier: Set<UInt64> = []
  private var here: Set<UInt64> = []
  /// Files still to come, this one not counted; 0 and no file before: nothing is remembered.
  private var following: Int

  package init(files: Int) { following = files - 1 }

  package mutating func isKnown(_ key: @autoclosure () -> some Hashable) -> Bool {
    guard following > 0 || !earlier.isEmpty else { return false }
    var hasher = Hasher()
    hasher.combine(key())
    let hash = UInt64(bitPattern: Int64(hasher.finalize()))
    if earlier.contains(hash) { return true }
    if following > 0 { here.insert(hash) }
    return false
  }

  package mutating func endFile() {
    earlier.formUnion(here)
    here.removeAll()
    following -= 1
  }
}
