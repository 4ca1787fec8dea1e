// SPDX-License-Identifier: Apache-2.0
import Records

/// The ranges of a text's styles and mentions: UTF-16 in the export, UTF-8 here.
struct SignalBody {
  /// `span:N` for each range, "start-end style"; one that lies outside the text or cuts a character is `raw:`.
  static func spans(_ text: SignalNode?, _ people: SignalPeople) -> [Extra] {
    guard let text, let body = text.text("body") else { return [] }
    let ranges = text.nodes("bodyRanges")
    guard !ranges.isEmpty else { return [] }
    return ranges.enumerated().compactMap { number, range in
      guard let meaning = meaning(range, people) else { return nil }
      let (start, length) = (range.number("start") ?? 0, range.number("length") ?? 0)
      guard let from = offset(start, in: body), let to = offset(start.addingReportingOverflow(length), in: body) else {
        return Extra("raw:span:\(number + 1)", "\(start)+\(length) \(meaning)")
      }
      return Extra("span:\(number + 1)", "\(from)-\(to) \(meaning)")
    }
  }

  private static func meaning(_ range: SignalNode, _ people: SignalPeople) -> String? {
    if let account = range.bytes("mentionAci") {
      let who = people.participant(account: account)
      return "mention " + (who?.name ?? who?.address ?? "")
    }
    guard let style = range.choice("style"), style != "NONE" else { return nil }
    return style.lowercased()
  }

  private static func offset(_ sum: (partialValue: Int64, overflow: Bool), in text: String) -> Int? {
    sum.overflow ? nil : offset(sum.partialValue, in: text)
  }

  /// UTF-8 bytes before UTF-16 place `place`; nil behind the end or inside a character.
  static func offset(_ place: Int64, in text: String) -> Int? {
    guard place >= 0 else { return nil }
    var (units, bytes): (Int64, Int) = (0, 0)
    for scalar in text.unicodeScalars {
      if units >= place { break }
      units += scalar.value > 0xFFFF ? 2 : 1
      bytes += UTF8.width(scalar)
    }
    return units == place ? bytes : nil
  }
}
