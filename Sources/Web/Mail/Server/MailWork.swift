// SPDX-License-Identifier: Apache-2.0

/// What the intake leaves to be done once mail is safe.
struct MailWork: Sendable {
  enum Task: Sendable, Hashable {
    /// Mail arrived, or a while has passed.
    case settle
    /// A mail from this sender was too large.
    case tooLarge(String)
  }

  /// Refusals for size waiting to be answered; more than these go without.
  private static let most = 256

  let tasks: AsyncStream<Task>
  private let settling: AsyncStream<Task>.Continuation

  init() { (tasks, settling) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.most)) }

  func wake() { settling.yield(.settle) }
  func add(tooLarge sender: String) { settling.yield(.tooLarge(sender)) }
}
