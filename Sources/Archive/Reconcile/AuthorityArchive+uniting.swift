// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension AuthorityArchive {
  /// Lines that are put together at the end of a deposit or a decision: a moment's work. What is more waits until it
  /// is asked for.
  private static let little = 20_000

  /// Forgets what was put together of `copies`, which are no longer one, and puts together what still is.
  func uniteApart(_ copies: [CatalogueCopy]) throws {
    try catalogue.dropUnions(of: copies.map(\.conversation))
    uniteWhatIsLittle()
  }

  /// Puts together, after a deposit or a decision, what is done in a moment, so that a search shows a message once.
  /// What goes wrong here is left to whoever asks for the conversation: the deposit or the decision stands.
  func uniteWhatIsLittle() {
    guard let unmarked = try? catalogue.unmarkedLines(version: MarkSampling.version), unmarked <= Self.little,
      let gathered = try? gathered()
    else { return }
    var left = Self.little
    for conversation in gathered where conversation.copies.count > 1 {
      guard (try? isFresh(conversation)) == false else { continue }
      let lines = try? conversation.copies.reduce(0) { try $0 + catalogue.lineCount(of: $1.conversation) }
      guard let lines, lines <= left else { continue }
      left -= lines
      _ = try? union(of: conversation)
    }
  }
}
