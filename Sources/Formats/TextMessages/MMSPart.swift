// SPDX-License-Identifier: Apache-2.0
import Records

/// A part of an MMS: words, a file, or the SMIL that says how to show them.
struct MMSPart {
  let mediaType: String
  let name: String?
  let text: String?
  /// Its file; nil for words.
  let attachment: ParsedAttachment?

  var isLayout: Bool { mediaType == "application/smil" }
  var isPlainText: Bool { mediaType == "text/plain" && attachment == nil }

  init(_ fields: TextFields, attachment: ParsedAttachment?) {
    mediaType = fields["ct"] ?? ""
    name = Self.name(of: fields)
    text = fields["text"]
    self.attachment = attachment
  }

  /// The name it was sent under.
  static func name(of fields: TextFields) -> String? { fields["cl"] ?? fields["name"] ?? fields["fn"] }
}
