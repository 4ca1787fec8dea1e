// SPDX-License-Identifier: Apache-2.0
import CSQLite

/// Bounds the work of one step by counting the engine's instructions: a bound in time that needs no clock.
final class StepBudget {
  /// Instructions between two looks.
  private static let interval: Int32 = 100_000
  /// Looks a step may see: 100 million instructions, a second or two.
  private static let most = 1000
  private let spent = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  init(_ connection: OpaquePointer) {
    spent.initialize(to: 0)
    sqlite3_progress_handler(
      connection, Self.interval,
      { spent in
        guard let spent = spent?.assumingMemoryBound(to: Int.self) else { return 1 }
        spent.pointee += 1
        return spent.pointee > StepBudget.most ? 1 : 0
      }, spent)
  }

  deinit { spent.deallocate() }

  func reset() { spent.pointee = 0 }
}
