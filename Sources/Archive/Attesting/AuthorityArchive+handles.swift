// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records
import Vault

extension AuthorityArchive {
  /// The id by which links name a conversation of one person: an HMAC, so that neither title nor channel stands in a
  /// link or a log, and no two people's links can be compared.
  func handle(of conversation: ConversationKey, for person: PersonID) throws -> OwnConversationID {
    var out = ByteWriter()
    out.write("onrecord/own-conversation/v1")
    out.write(person.bytes)
    out.write(conversation.channel)
    out.write(conversation.label)
    let code = HMAC<SHA256>.authenticationCode(for: out.bytes, using: try vault.secret(.dedupe))
    return OwnConversationID(bytes: Array(code.prefix(16)))!  // 16 bytes
  }
}
