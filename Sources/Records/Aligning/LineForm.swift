// SPDX-License-Identifier: Apache-2.0

/// A message reduced to what its line in another copy would also be reduced to.
struct LineForm {
  var kind: LineKind
  var marks: LineMarks = []
  var form: MatchingForm
  /// Of media without words: what it is.
  var media = MediaKind.unknown

  init(_ message: ParsedMessage, isWhatsApp: Bool) {
    kind = Self.kind(of: message)
    if message.edited { marks.insert(.edited) }
    guard kind != .stub, kind != .pending, kind != .call else {
      form = Self.none
      return
    }
    if message.type == .email, let id = message.nativeID {
      form = MatchingForm(id)
      return
    }
    guard kind == .words || kind == .poll || kind == .place else {
      (form, marks) = Self.media(message, marks, isWhatsApp)
      media = MediaKind(message)
      return
    }
    form = Self.words(message, kind)
  }

  private static let none = MatchingForm("")

  private static func kind(of message: ParsedMessage) -> LineKind {
    if message.deleted { return .stub }
    switch message.type {
    case .text, .email, .sms, .mms: return message.type != .email && !message.attachments.isEmpty ? .media : .words
    case .unknown: return message.extras.contains { $0.name == "pending" } ? .pending : .words
    case .media, .sticker, .viewOnce, .contact: return .media
    case .location: return .place
    case .poll: return .poll
    case .call: return .call
    case .deleted: return .stub
    }
  }

  private static func words(_ message: ParsedMessage, _ kind: LineKind) -> MatchingForm {
    var text = message.text ?? ""
    return text.withUTF8 { bytes in
      switch kind {
      case .place: MatchingForm(PlaceWords(bytes).range)
      case .poll: MatchingForm(PollWords(bytes).text)
      default: MatchingForm(message.edited ? withoutMark(bytes) : bytes)
      }
    }
  }

  /// Without the application's own mark of an edit, `<…>` at the end.
  private static func withoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let open = bytes.lastIndex(of: 0x3C), bytes[open...].contains(0x3E) else { return bytes }
    return UnsafeBufferPointer(rebasing: bytes[..<open])
  }

  private static func media(
    _ message: ParsedMessage, _ marks: LineMarks, _ isWhatsApp: Bool
  ) -> (MatchingForm, LineMarks) {
    let attachment = message.attachments.first
    let isHere = message.attachments.contains { $0.status == .present }
    var text = message.text ?? ""
    let form = text.withUTF8 { bytes in
      let bytes = message.edited ? withoutMark(bytes) : bytes
      return MatchingForm(Caption(bytes, attachment, isWhatsApp: isWhatsApp).range)
    }
    return (form, marks.union(isHere ? .hasMedia : .lacksMedia))
  }
}
