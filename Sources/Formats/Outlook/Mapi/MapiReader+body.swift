// SPDX-License-Identifier: Apache-2.0
import Records

/// The body: plain text, else the words of the HTML, else those of the RTF.
extension MapiReader {
  func takeBody(_ message: MapiMessage, _ draft: inout MailDraft) {
    let bag = message.properties
    for key in [MapiKey.body, .html, .compressedRTF, .internetCodepage, .messageCodepage] { used.insert(key) }
    let plain = bag.text(.body, codec).map { $0.droppingNUL }
    let html = html(bag)
    let rtf = rtf(bag)
    if let plain, !plain.isBlank || (html == nil && rtf == nil) {
      choose(plain, "text/plain", &draft)
    } else if let html {
      letters.findings.htmlBodies += 1
      choose(HTMLText.text(html), "text/html", &draft)
    } else if let rtf {
      takeRTF(rtf, &draft)
    } else {
      findings.withoutBody += 1
    }
    addAlternatives(html, rtf, &draft)
  }

  private func choose(_ text: String, _ type: String, _ draft: inout MailDraft) {
    draft.text = text
    draft.extras.append(Extra("body:chosen", type))
  }

  private func takeRTF(_ rtf: (text: String, isHTML: Bool), _ draft: inout MailDraft) {
    findings.bodiesFromRTF += 1
    choose(
      rtf.isHTML ? HTMLText.text(rtf.text) : rtf.text, rtf.isHTML ? "text/html in application/rtf" : "application/rtf",
      &draft)
  }

  /// What was there beside the body chosen, by kind and length.
  private func addAlternatives(_ html: String?, _ rtf: (text: String, isHTML: Bool)?, _ draft: inout MailDraft) {
    let chosen = draft.extras.last { $0.name == "body:chosen" }?.value
    if let html, chosen != "text/html" {
      draft.extras.append(Extra("body:alternative", "text/html of \(html.utf8.count) bytes"))
    }
    if let rtf, chosen?.hasSuffix("rtf") != true {
      draft.extras.append(Extra("body:alternative", "application/rtf of \(rtf.text.utf8.count) bytes"))
    }
  }

  private func html(_ bag: MapiBag) -> String? {
    switch bag.value(.html) {
    case .bytes(let bytes), .codedText(let bytes):
      let label = MapiCodepage.label(bag.integer(.internetCodepage)) ?? bag.label
      let decoded = bytes.withUnsafeBytes { codec.decode($0, label: label) }
      if decoded.repaired > 0 { letters.findings.repaired += 1 }
      return decoded.text.isBlank ? nil : decoded.text
    case .text(let text): return text.isBlank ? nil : text
    default: return nil
    }
  }

  private func rtf(_ bag: MapiBag) -> (text: String, isHTML: Bool)? {
    guard let bytes = bag.bytes(.compressedRTF), let rtf = CompressedRTF.decompressed(bytes),
      let read = RTFText.read(rtf, codec), !read.text.isBlank
    else { return nil }
    return read
  }
}

extension String {
  var isBlank: Bool { utf8.allSatisfy { $0.isMailSpace || $0 == 0 } }

  /// Without the NUL that ends a stored string.
  var droppingNUL: String { utf8.last == 0 ? String(decoding: utf8.prefix { $0 != 0 }, as: UTF8.self) : self }
}
