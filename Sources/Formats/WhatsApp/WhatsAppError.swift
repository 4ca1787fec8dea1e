// SPDX-License-Identifier: Apache-2.0
import Records

/// Why no chat can be read.
enum WhatsAppError {
  static let encrypted = FormatError(
    .encrypted, "The zip is encrypted.", remedy: "Unpack it with its password and hand in what it holds.")
  static let noChat = FormatError(
    .notRecognised, "There is no WhatsApp chat in the export.",
    remedy: "Export the chat again from WhatsApp and hand in what it shares, unchanged.")
}
