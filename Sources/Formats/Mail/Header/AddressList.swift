// SPDX-License-Identifier: Apache-2.0
import CGMime
import Records

/// The people of an address field (RFC 5322 3.4), one after another; GMime reads all but the plainest forms.
struct AddressList {
  private let bytes: MailBytes
  private let codec: MimeCodec
  private(set) var people: [Participant] = []

  init(_ bytes: MailBytes, _ value: Range<Int>, _ codec: MimeCodec) {
    self.bytes = bytes
    self.codec = codec
    var start = value.lowerBound
    while start < value.upperBound {
      let end = Self.elementEnd(bytes, start, value.upperBound)
      add(bytes.trimmed(start..<end))
      start = end + 1
    }
  }

  /// End of the element at `start`: a comma outside quotes, comments, angle brackets and groups.
  private static func elementEnd(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Int {
    var offset = start
    var isQuoted = false
    var comments = 0
    var isAngle = false
    var isGroup = false
    while offset < end {
      switch bytes[offset] {
      case 0x5C: offset += 1
      case 0x22 where comments == 0: isQuoted.toggle()
      case 0x28 where !isQuoted: comments += 1
      case 0x29 where !isQuoted && comments > 0: comments -= 1
      case 0x3C where !isQuoted && comments == 0: isAngle = true
      case 0x3E where !isQuoted && comments == 0: isAngle = false
      case 0x3A where !isQuoted && comments == 0 && !isAngle: isGroup = true
      case 0x3B where !isQuoted && comments == 0: isGroup = false
      case 0x2C where !isQuoted && comments == 0 && !isAngle && !isGroup: return offset
      default: break
      }
      offset += 1
    }
    return end
  }

  private mutating func add(_ element: Range<Int>) {
    guard !element.isEmpty else { return }
    if let person = plain(element) {
      people.append(person)
    } else if element.count > MailLimits.address || !parsed(element) {
      people.append(Participant(name: codec.headerText(bytes, element), address: nil))
    }
  }

  /// `Name <address>`, `"Name" <address>` and a bare address, with nothing to decode but encoded words.
  private func plain(_ element: Range<Int>) -> Participant? {
    guard bytes[element.upperBound - 1] == 0x3E else {
      return isPlainAddress(element) ? Participant(address: bytes.string(element)) : nil
    }
    guard let angle = bytes.index(of: 0x3C, from: element.lowerBound, to: element.upperBound) else { return nil }
    let address = (angle + 1)..<(element.upperBound - 1)
    var name = bytes.trimmed(element.lowerBound..<angle)
    guard isPlainAddress(address) else { return nil }
    if name.count >= 2, bytes[name.lowerBound] == 0x22, bytes[name.upperBound - 1] == 0x22 {
      name = (name.lowerBound + 1)..<(name.upperBound - 1)
    }
    if bytes.find("=?", from: name.lowerBound, to: name.upperBound) != nil {
      let isEncoded = !name.contains { [0x22, 0x28, 0x5C].contains(bytes[$0]) }
      return isEncoded ? Participant(name: codec.headerText(bytes, name), address: bytes.string(address)) : nil
    }
    guard name.allSatisfy({ isPlainNameByte(bytes[$0]) }), !hasTwoSpaces(name) else { return nil }
    return Participant(name: name.isEmpty ? nil : bytes.string(name), address: bytes.string(address))
  }

  private func hasTwoSpaces(_ name: Range<Int>) -> Bool {
    bytes.find("  ", from: name.lowerBound, to: name.upperBound) != nil
      || (!name.isEmpty && (bytes[name.lowerBound] == 0x20 || bytes[name.upperBound - 1] == 0x20))
  }

  private func isPlainNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x27, 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Letters, digits and the usual signs, one `@` with something on both sides.
  private func isPlainAddress(_ range: Range<Int>) -> Bool {
    var signs = 0
    for offset in range {
      switch bytes[offset] {
      case 0x40 where offset > range.lowerBound && offset < range.upperBound - 1: signs += 1
      case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x3D, 0x41...0x5A, 0x5F, 0x61...0x7A: break
      default: return false
      }
    }
    return signs == 1 && bytes[range.lowerBound] != 0x2E && bytes[range.upperBound - 1] != 0x2E
  }

  private mutating func parsed(_ element: Range<Int>) -> Bool {
    let list = codec.withCString(bytes.raw(element)) { internet_address_list_parse(codec.options, $0) }
    guard let list else { return false }
    defer { g_object_unref(list) }
    let before = people.count
    add(list, depth: 0)
    return people.count > before
  }

  private mutating func add(_ list: UnsafeMutablePointer<InternetAddressList>, depth: Int) {
    for index in 0..<internet_address_list_length(list) {
      guard let entry = internet_address_list_get_address(list, index) else { continue }
      let name = internet_address_get_name(entry).map { String(cString: $0) }
      if let members = onrecord_group_members(entry), depth < 4, internet_address_list_length(members) > 0 {
        add(members, depth: depth + 1)
      } else {
        let address = onrecord_mailbox_address(entry).map { String(cString: $0) }
        people.append(Participant(name: name.flatMap { $0.isEmpty ? nil : $0 }, address: address))
      }
    }
  }
}
