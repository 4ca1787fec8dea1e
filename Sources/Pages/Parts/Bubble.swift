// SPDX-License-Identifier: Apache-2.0

/// A message: who, the words, the files, the time and what happened to it since.
package func bubble(_ line: ConversationLine) -> HTML {
  element("article", .class("bubble"), Attribute("aria-label", line.sender.map { "Message from " + $0 })) {
    if let sender = line.sender { element("p", .class("sender voice-\(voice(of: sender))")) { sender } }
    if line.isForwarded { element("p", .class("state")) { "Forwarded" } }
    if let quoted = line.quoted { element("blockquote", Attribute("dir", "auto")) { quoted } }
    if line.isDeleted {
      element("p", .class("state")) { "Deleted in the application before it was handed in" }
    }
    if !line.words.isEmpty { element("p", .class("words"), Attribute("dir", "auto")) { line.words } }
    for attachment in line.attachments { file(attachment) }
    foot(line)
  }
}

@HTMLBuilder private func file(_ attachment: LineAttachment) -> HTML {
  if let picture = attachment.picture {
    voidElement(
      "img",
      [
        Attribute("src", picture.text), Attribute("alt", "Picture: " + attachment.name), Attribute("loading", "lazy"),
      ])
  }
  element("p", .class(attachment.path == nil ? "file missing" : "file")) {
    if let path = attachment.path { link(attachment.name, to: path) } else { element("span") { attachment.name } }
    " "
    element("span", .class("hint")) { attachment.remark }
  }
}

@HTMLBuilder private func foot(_ line: ConversationLine) -> HTML {
  if !line.reactions.isEmpty {
    element("ul", .class("reactions"), Attribute("aria-label", "Reactions")) {
      for reaction in line.reactions { element("li") { reaction } }
    }
  }
  element("p", .class("foot")) {
    if line.isWithheld { tag("Withheld", .notice) }
    if line.isEdited { element("span") { "Edited" } }
    if let time = line.time {
      let moment = moment(time, line.machineTime)
      if let path = line.path { element("a", .href(path)) { moment } } else { moment }
    }
  }
}

/// One of six colours for a sender, the same on every page.
private func voice(of sender: String) -> Int {
  Int(sender.utf8.reduce(5381 as UInt32) { $0 &* 33 &+ UInt32($1) } % 6) + 1
}
