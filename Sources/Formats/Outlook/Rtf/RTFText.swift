// SPDX-License-Identifier: Apache-2.0

/// The words of an RTF body, or the HTML that Outlook wrapped in it ([MS-OXRTFEX]).
///
/// One pass, no recursion: groups are a stack, deeper ones than `depth` count as their parent.
struct RTFText {
  private static let depth = 512

  /// What holds within a group.
  private struct Group {
    var isSilent = false
    var isFontTable = false
    /// RTF that only repeats what the HTML says.
    var isRepeated = false
    /// Bytes that stand for a `\u` where it is not understood.
    var skips = 1
    var font = 0
  }

  /// HTML, to be read as such; else the text is plain.
  private(set) var isHTML = false
  private let rtf: [UInt8]
  private let codec: MimeCodec
  private var at = 0
  private var groups = [Group()]
  private var beyond = 0
  private var codepage: Int64 = 1252
  private var fontPages: [Int: Int64] = [:]
  private var out = ""
  /// Bytes of one code page not yet turned into text, and the high half of a pair.
  private var coded: [UInt8] = []
  private var high: UInt16?
  private var toSkip = 0
  /// `\*` was read: the group is silent unless its word is known.
  private var isOptional = false

  /// The text and whether it is HTML; nil where the bytes are no RTF.
  static func read(_ rtf: [UInt8], _ codec: MimeCodec) -> (text: String, isHTML: Bool)? {
    guard rtf.starts(with: Array("{\\rtf".utf8)) else { return nil }
    var reader = RTFText(rtf, codec)
    reader.run()
    return (reader.out, reader.isHTML)
  }

  private init(_ rtf: [UInt8], _ codec: MimeCodec) {
    self.rtf = rtf
    self.codec = codec
    out.reserveCapacity(rtf.count / 2)
  }

  private var group: Group {
    get { groups[groups.count - 1] }
    set { groups[groups.count - 1] = newValue }
  }

  private mutating func run() {
    while at < rtf.count {
      let byte = rtf[at]
      at += 1
      switch byte {
      case 0x7B: open()
      case 0x7D: close()
      case 0x5C: control()
      case 0x0A, 0x0D, 0x00: break
      default: put(byte)
      }
    }
    flush()
  }

  private mutating func open() {
    flush()
    toSkip = 0
    if groups.count < Self.depth { groups.append(group) } else { beyond += 1 }
  }

  private mutating func close() {
    flush()
    toSkip = 0
    isOptional = false
    if beyond > 0 { beyond -= 1 } else if groups.count > 1 { groups.removeLast() }
  }

  // MARK: control words

  private mutating func control() {
    guard at < rtf.count else { return }
    guard rtf[at].isLetter else { return symbol() }
    let start = at
    while at < rtf.count, rtf[at].isLetter, at - start < 32 { at += 1 }
    let word = String(decoding: rtf[start..<at], as: UTF8.self)
    let number = parameter()
    if at < rtf.count, rtf[at] == 0x20 { at += 1 }
    take(word, number)
  }

  private mutating func parameter() -> Int? {
    let start = at
    if at < rtf.count, rtf[at] == 0x2D { at += 1 }
    while at < rtf.count, rtf[at].isDigit, at - start < 11 { at += 1 }
    guard let number = Int(String(decoding: rtf[start..<at], as: UTF8.self)) else {
      at = start
      return nil
    }
    return number
  }

  private mutating func symbol() {
    let byte = rtf[at]
    at += 1
    switch byte {
    case 0x27:
      let digits = String(decoding: rtf[at..<min(at + 2, rtf.count)], as: UTF8.self)
      at = min(at + 2, rtf.count)
      if let value = UInt8(digits, radix: 16) { put(value) }
    case 0x2A: isOptional = true
    case 0x7E: put("\u{A0}")
    case 0x5F: put("\u{2011}")
    case 0x2D: break
    case 0x0A, 0x0D: put("\n")
    default: put(byte)
    }
  }

  private mutating func take(_ word: String, _ number: Int?) {
    let wasOptional = isOptional
    isOptional = false
    switch word {
    case "htmltag": if !isHTML { group.isSilent = true }
    case "htmlrtf": setRepeated(number != 0)
    case "fromhtml": isHTML = number != 0
    case "ansicpg": codepage = Int64(number ?? 1252)
    case "uc": group.skips = min(max(number ?? 1, 0), 8)
    case "u": unicode(number ?? 0)
    case "bin": at = min(rtf.count, at + max(0, number ?? 0))
    case "f": setFont(number ?? 0)
    case "fcharset": if group.isFontTable, let number { fontPages[group.font] = RTFWords.codepage(charset: number) }
    case "fonttbl":
      group.isSilent = true
      group.isFontTable = true
    case _ where RTFWords.silent.contains(word): group.isSilent = true
    case _ where wasOptional: group.isSilent = true
    default: if let character = RTFWords.characters[word] { put(character) }
    }
  }

  private mutating func setRepeated(_ isRepeated: Bool) {
    flush()
    if isHTML { group.isRepeated = isRepeated }
  }

  private mutating func setFont(_ number: Int) {
    if fontPages[number] != fontPages[group.font] { flush() }
    group.font = number
  }

  // MARK: text

  private var isHeard: Bool { !group.isSilent && !group.isRepeated }

  private mutating func put(_ byte: UInt8) {
    guard toSkip == 0 else {
      toSkip -= 1
      return
    }
    if isHeard { coded.append(byte) }
  }

  private mutating func put(_ text: String) {
    guard isHeard else { return }
    flush()
    out.append(text)
  }

  private mutating func unicode(_ number: Int) {
    toSkip = group.skips
    guard isHeard else { return }
    if !coded.isEmpty { flush() }
    let unit = UInt16(truncatingIfNeeded: number)
    if let first = high {
      high = nil
      out.append(String(decoding: [first, unit], as: UTF16.self))
    } else if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else {
      out.append(String(decoding: [unit], as: UTF16.self))
    }
  }

  private mutating func flush() {
    if high != nil {
      out.append("\u{FFFD}")
      high = nil
    }
    guard !coded.isEmpty else { return }
    let label = MapiCodepage.label(fontPages[group.font] ?? codepage)
    out.append(coded.withUnsafeBytes { codec.decode($0, label: label).text })
    coded.removeAll(keepingCapacity: true)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
