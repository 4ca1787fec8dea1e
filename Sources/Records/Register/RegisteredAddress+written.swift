// SPDX-License-Identifier: Apache-2.0

/// The one form in which people write an address: in a list of staff, on a page and in a command.
extension RegisteredAddress {
  /// From "signal: +44 7700 900123", which holds on that channel, or an address alone, which holds on every one.
  ///
  /// "live:asha" is an account: what stands before a colon is a channel where it is one that people are asked about,
  /// or a word with a space behind the colon.
  package init(written text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let channel = parts.first.map(ComparableAddress.withoutMarks) ?? ""
    guard parts.count == 2, Self.isChannel(channel, before: parts[1]) else {
      self.init(address: ComparableAddress.withoutMarks(text))
      return
    }
    self.init(channel: channel.lowercased(), address: ComparableAddress.withoutMarks(parts[1]))
  }

  package var written: String { channel.map { "\($0): \(address)" } ?? address }

  private static func isChannel(_ word: String, before rest: String) -> Bool {
    if Channel.asked.contains(where: { Channel.isSame($0, word) }) { return true }
    guard !word.isEmpty, rest.first?.isWhitespace == true else { return false }
    return word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }
}
