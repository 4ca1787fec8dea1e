// SPDX-License-Identifier: Apache-2.0

/// Results of a parallel loop, one slot an iteration.
///
/// `@unchecked Sendable`: each slot is written by one iteration only, and read after all of them ended.
final class ParallelSlots<Value>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  func set(_ index: Int, _ value: Value) { slots[index] = value }

  /// The values that were set, in order.
  var values: [Value] { slots.compactMap { $0 } }
}
