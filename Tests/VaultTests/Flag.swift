// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Something that is so until one thread lowers it.
final class Flag: Sendable {
  private let raised = Atomic(true)

  var isUp: Bool { raised.load(ordering: .relaxed) }

  func lower() { raised.store(false, ordering: .relaxed) }
}
