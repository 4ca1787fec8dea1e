// SPDX-License-Identifier: Apache-2.0

/// What a rule of a mapping can fill; raw values are the names in the document.
package enum MappingField: String, Sendable, Hashable, CaseIterable {
  case id, conversation, title, sender, address, time, text, attachments, replyTo, type
}
