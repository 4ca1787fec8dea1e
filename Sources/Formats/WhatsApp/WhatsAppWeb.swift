// SPDX-License-Identifier: Apache-2.0
import Records

/// The export of WhatsApp Web and Desktop: `chat.txt` with `chat.md` and `media/` beside it. Experimental.
package struct WhatsAppWeb: ExportFormat {
  package init() {}

  package var name: String { "whatsapp-web" }
  package var readsTree: Bool { false }
  package var isCut: Bool { true }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let files = try ChatFiles(export)
    guard let confidence = files.confidence, files.isWeb else { return nil }
    return Recognition(confidence, "Lines are in the one shape WhatsApp Web writes, or a chat.md lies beside them.")
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let chats = try ChatFiles(export)
    if chats.isEncrypted { throw WhatsAppError.encrypted }
    guard !chats.chats.isEmpty else { throw WhatsAppError.noChat }
    return try WhatsAppItems(chats, format: name, isWeb: true, choices: choices, sink: files)
  }
}
