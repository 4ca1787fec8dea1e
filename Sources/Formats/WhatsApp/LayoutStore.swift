// SPDX-License-Identifier: Apache-2.0

/// The layouts learned so far, used in place: copying one costs more than testing a line with it.
///
/// Shared by the two passes over a transcript, one after the other; never by two threads.
final class LayoutStore {
  static let most = 24

  let base = UnsafeMutablePointer<FixedLayout>.allocate(capacity: most)
  @exclusivity(unchecked) private(set) var count = 0

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  var isFull: Bool { count == Self.most }

  func append(_ layout: FixedLayout) {
    guard !isFull else { return }
    (base + count).initialize(to: layout)
    count += 1
  }
}
