// SPDX-License-Identifier: Apache-2.0
import Records

/// "Export chat" of the telephones: a text, or a zip or folder with the text and its media.
package struct WhatsAppText: ExportFormat {
  package init() {}

  package var name: String { "whatsapp-text" }
  package var readsTree: Bool { false }
  package var isCut: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let files = try ChatFiles(export)
    if files.isEncrypted { throw WhatsAppError.encrypted }
    guard let confidence = files.confidence, !files.isWeb else { return nil }
    return Recognition(confidence, "Lines begin with a date, a time and a name as WhatsApp's telephones write them.")
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let chats = try ChatFiles(export)
    if chats.isEncrypted { throw WhatsAppError.encrypted }
    guard !chats.chats.isEmpty else { throw WhatsAppError.noChat }
    return try WhatsAppItems(chats, format: name, isWeb: false, choices: choices, sink: files)
  }
}
