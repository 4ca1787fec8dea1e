// SPDX-License-Identifier: Apache-2.0
import Records

/// People of the register and decisions on names, for eyes or as JSON.
struct PersonPrinter {
  let json: Bool

  func print(_ known: KnownPerson) { Terminal.print(json ? line(known).text : text(known)) }

  private func text(_ known: KnownPerson) -> String {
    let person = known.person
    let parts: [String?] =
      [person.standing.rawValue, person.body, person.posts.last?.title] + person.addresses.map(\.address)
    return "\(known.id)  \(Terminal.line(known.name))  "
      + parts.compactMap(\.self).map { Terminal.line($0) }.joined(separator: ", ")
  }

  private func line(_ known: KnownPerson) -> JSONLine {
    let person = known.person
    var line = JSONLine()
    line.add("id", known.id.description)
    line.add("name", person.name)
    line.add("standing", person.standing.rawValue)
    line.add("body", person.body)
    line.addRaw("posts", Self.list(person.posts.map { Self.dated("title", $0.title, $0.from, $0.until) }))
    line.addRaw(
      "addresses",
      Self.list(
        person.addresses.map { address in
          var line = JSONLine()
          line.add("address", address.address)
          line.add("channel", address.channel)
          return line.text
        }))
    line.addRaw("devices", Self.list(person.devices.map { Self.dated("name", $0.name, $0.from, $0.until) }))
    line.add("started", person.started?.description)
    line.add("left", person.left?.description)
    line.add("registered", known.isRegistered)
    line.add("account", known.account.map { $0.isActive ? "open" : "closed" })
    return line
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  private static func dated(_ key: String, _ name: String, _ from: Day?, _ until: Day?) -> String {
    var line = JSONLine()
    line.add(key, name)
    line.add("from", from?.description)
    line.add("until", until?.description)
    return line.text
  }

  // MARK: One person

  func print(_ shown: ShownPerson) {
    guard !json else { return Terminal.print(line(shown)) }
    print(shown.known)
    for post in shown.known.person.posts {
      Terminal.print("post     \(Terminal.line(post.title)) \(Self.span(post.from, post.until))")
    }
    for sign in shown.devices.signs {
      let device = sign.device.map { " " + Terminal.line($0) } ?? ""
      Terminal.print("device   \(sign.on?.description ?? "no day")  \(sign.kind.rawValue)\(device)")
    }
    for appearance in shown.appearances {
      let conversation = appearance.copy.conversation
      Terminal.print(
        "appears  \(Channel.title(conversation.channel)), “\(Terminal.line(conversation.title ?? conversation.label))”, "
          + "as “\(Terminal.line(appearance.displayed.shown))” on \(Terminal.line(appearance.displayed.custodian))’s. "
          + Terminal.line(appearance.reason))
    }
    for refusal in shown.refusals {
      Terminal.print(
        "not      “\(Terminal.line(refusal.identity.shown))” on \(Terminal.line(refusal.identity.custodian))’s")
    }
  }

  private static func span(_ from: Day?, _ until: Day?) -> String {
    "\(from?.description ?? "…") to \(until?.description ?? "…")"
  }

  private func line(_ shown: ShownPerson) -> String {
    var line = line(shown.known)
    line.addRaw("appearances", Self.list(shown.appearances.map(Self.appearance)))
    line.addRaw("refused", Self.list(shown.refusals.map { Self.display($0.identity).text }))
    line.addRaw(
      "deviceSigns",
      Self.list(
        shown.devices.signs.map { sign in
          var line = JSONLine()
          line.add("kind", sign.kind.rawValue)
          line.add("on", sign.on?.description)
          line.add("device", sign.device)
          return line.text
        }))
    return line.text
  }

  private static func appearance(_ appearance: PersonAppearance) -> String {
    var line = display(appearance.displayed)
    line.add("conversation", appearance.copy.conversation.title ?? appearance.copy.conversation.label)
    line.add("deposit", appearance.copy.deposit.description)
    line.add("record", appearance.opener?.description)
    line.add("from", appearance.first?.description)
    line.add("until", appearance.last?.description)
    line.add("why", appearance.reason)
    return line.text
  }

  private static func display(_ display: DisplayedIdentity) -> JSONLine {
    var line = JSONLine()
    line.add("custodian", display.custodian)
    line.add("channel", display.channel)
    line.add("name", display.name)
    line.add("address", display.address)
    return line
  }

  // MARK: Decisions

  func print(_ verb: String, _ display: DisplayedIdentity, _ person: PersonReference) {
    guard json else {
      let preposition = ["linked": "to", "unlinked": "from"][verb] ?? "as"
      return Terminal.print(
        "\(verb) “\(Terminal.line(display.shown))” on \(Terminal.line(display.custodian))’s \(preposition) "
          + Terminal.line(person.name))
    }
    var line = Self.display(display)
    line.add("decision", verb)
    line.add("person", person.id.description)
    Terminal.print(line.text)
  }

  func print(_ suggestion: LinkSuggestion) {
    let mark = SuggestionMark.of(suggestion)
    guard json else {
      let person = suggestion.person.map { Terminal.line($0.name) } ?? "?"
      let reasons = suggestion.reasons.map(\.rawValue).joined(separator: " ")
      return Terminal.print(
        "\(mark)  “\(Terminal.line(suggestion.displayed.shown))” on \(Terminal.line(suggestion.displayed.custodian))’s = "
          + "\(person)  \(suggestion.shared) for, \(suggestion.against) against  \(reasons)")
    }
    var line = JSONLine()
    line.add("suggestion", mark)
    line.addRaw("displayed", Self.display(suggestion.displayed).text)
    line.add("person", suggestion.person?.id.description)
    line.add("name", suggestion.person?.name)
    line.addRaw("others", Self.list(suggestion.others.map { Self.display($0).text }))
    line.add("shared", suggestion.shared)
    line.add("against", suggestion.against)
    line.add("reasons", suggestion.reasons.map(\.rawValue))
    line.add("evidence", suggestion.evidence.map(\.description))
    Terminal.print(line.text)
  }
}
