// SPDX-License-Identifier: Apache-2.0
import Records

/// Edits and unsends of one message, from its summary (`message_summary_info`, a property list).
package struct AppleRevisions: Sendable, Hashable {
  package struct Revision: Sendable, Hashable {
    package let part: Int
    /// Seconds since 2001; nil where the source does not say.
    package let at: Double?
    package let text: String?
  }

  /// Every version of every part, oldest first.
  package let revisions: [Revision]
  /// Parts taken back.
  package let unsent: [Int]
  /// Parts the message once had; 0 where the source does not say.
  package let parts: Int

  package init?(_ bytes: [UInt8]) {
    guard let list = PropertyList(bytes) else { return nil }
    var revisions: [Revision] = []
    for (key, versions) in list["ec"]?.entries ?? [:] {
      for version in versions.array {
        let words = version["t"]?.data.flatMap { AttributedBody($0) }?.text
        revisions.append(Revision(part: Int(key) ?? 0, at: version["d"]?.real, text: words))
      }
    }
    self.revisions = revisions.enumerated().sorted { a, b in
      (a.element.part, a.element.at ?? 0, a.offset) < (b.element.part, b.element.at ?? 0, b.offset)
    }.map(\.element)
    unsent = (list["rp"]?.array ?? []).compactMap { $0.integer.map { Int(clamping: $0) } }
    parts = list["otr"]?.entries.count ?? 0
  }

  /// The whole message was taken back.
  package var isUnsent: Bool { !unsent.isEmpty && unsent.count >= max(1, parts) }

  var extras: [Extra] {
    var extras: [Extra] = []
    for (place, revision) in revisions.enumerated() {
      extras.keep("edit:\(place):at", revision.at.flatMap { AppleTime.text(seconds: $0) })
      extras.keep("edit:\(place):text", revision.text)
      if revision.part != 0 { extras.append(Extra("edit:\(place):part", String(revision.part))) }
    }
    if !unsent.isEmpty, !isUnsent {
      extras.append(Extra("deleted:parts", unsent.map(String.init).joined(separator: ",")))
    }
    return extras
  }
}
