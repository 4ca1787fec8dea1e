// SPDX-License-Identifier: Apache-2.0

/// Sealed form of a copy's reference (docs/archive-layout.md).
enum CopyCoding {
  static func write(_ copy: CopyReference, to out: inout ByteWriter) {
    out.write(copy.deposit.bytes)
    out.write(copy.conversation.channel)
    out.write(copy.conversation.label)
    out.write(optional: copy.conversation.title)
  }

  static func read(_ input: inout ByteReader) throws(CodingDamage) -> CopyReference {
    guard let deposit = DepositID(bytes: try input.data()) else { throw CodingDamage(offset: input.offset) }
    let conversation = ConversationKey(
      channel: try input.text(), label: try input.text(), title: try input.optionalText())
    return CopyReference(deposit: deposit, conversation: conversation)
  }
}
