// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// The people known, and which displayed name is whom.
  static var register: [Route] { listing + registering + linking + suggestions }

  private static var listing: [Route] {
    [
      .get("/register", .holder(of: .reconcile)) { visit in .page(try list(visit, "")) },
      // What is searched for may be an address: it stands in no path and in no log.
      .post("/register", .holder(of: .reconcile)) { visit in
        .page(try list(visit, try await visit.form().text("words") ?? ""))
      },
      .get("/register/{person}", .holder(of: .reconcile)) { visit in
        let id = try visit.personID()
        return .page(KnownPersonPage(try await visit.office.shownPerson(id, as: try visit.subject())))
      },
    ]
  }

  private static func list(_ visit: Visit, _ words: String) throws -> RegisterPage {
    let found = try visit.office.knownPeople(matching: words, as: try visit.subject())
    return RegisterPage(people: found.people, conflicts: words.isEmpty ? found.conflicts : [], words: words)
  }

  // MARK: Registering

  private static var registering: [Route] {
    [
      .get("/register/new", .holder(of: .reconcile)) { _ in .page(EditKnownPersonPage(nil)) },
      .post("/register/new", .holder(of: .reconcile)) { visit in
        try await saving(visit, nil) { try await visit.office.register(new: $0, as: $1) }
      },
      .get("/register/{person}/edit", .holder(of: .reconcile)) { visit in
        let known = try visit.office.knownPerson(try visit.personID(), as: try visit.subject())
        return .page(EditKnownPersonPage(known.id, PersonText(known.person)))
      },
      .post("/register/{person}/edit", .holder(of: .reconcile)) { visit in
        let known = try visit.office.knownPerson(try visit.personID(), as: try visit.subject())
        return try await saving(visit, known.id) { person, subject in
          try await visit.office.register(person, as: subject)
          return person.id
        }
      },
    ]
  }

  private static func saving(
    _ visit: Visit, _ id: PersonID?, _ save: (RegisteredPerson, Subject) async throws -> PersonID
  ) async throws -> Answer {
    let text = PersonText(try await visit.form())
    let (person, problems) = text.person(id ?? PersonID(high: 0, low: 0))
    guard problems.isEmpty else {
      return .page(EditKnownPersonPage(id, text, problems: problems), status: .unprocessableContent)
    }
    do { return .redirect(Paths.knownPerson(try await save(person, try visit.subject()))) } catch let objection
      as Objection
    {
      return .page(
        EditKnownPersonPage(id, text, problems: Problem.all(objection)), status: .unprocessableContent)
    }
  }

  // MARK: Linking

  private static var linking: [Route] {
    [
      .get("/register/{person}/link", .holder(of: .reconcile)) { visit in
        let known = try visit.office.knownPerson(try visit.personID(), as: try visit.subject())
        return .page(LinkNamePage(known.reference))
      },
      .post("/register/{person}/link", .holder(of: .reconcile)) { try await link($0) },
      .post("/register/{person}/unlink", .holder(of: .reconcile)) { visit in
        let (id, form) = (try visit.personID(), try await visit.form())
        let (identity, field) = (DisplayedIdentity(form), form["field"] ?? "words")
        do {
          try await visit.office.unlink(
            identity, from: id, words: form.text(field) ?? "", as: try visit.subject())
        } catch let objection as Objection {
          let shown = try await visit.office.shownPerson(id, as: try visit.subject())
          return .page(
            KnownPersonPage(shown, problems: [Problem(field, objection.message)]), status: .unprocessableContent)
        }
        return .redirect(Paths.knownPerson(id))
      },
    ]
  }

  private static func link(_ visit: Visit) async throws -> Answer {
    let (id, form, subject) = (try visit.personID(), try await visit.form(), try visit.subject())
    let (identity, words) = (DisplayedIdentity(form), form.text("words") ?? "")
    let known = try visit.office.knownPerson(id, as: subject)
    var problems: [Problem] = []
    if identity.custodian.isEmpty { problems.append(Problem("custodian", "Enter whose phone or account it is")) }
    if identity.name == nil, identity.address == nil { problems.append(Problem("name", "Enter the name shown")) }
    do {
      if problems.isEmpty { try await visit.office.link(identity, to: id, words: words, as: subject) }
    } catch let objection as Objection {
      problems += Problem.all(objection)
    } catch let error as ArchiveError where error.code == .notFound {
      problems.append(Problem("name", error.message))
    }
    guard problems.isEmpty else {
      return .page(
        LinkNamePage(known.reference, identity, words: words, problems: problems), status: .unprocessableContent)
    }
    return .redirect(Paths.knownPerson(id))
  }

  // MARK: Suggestions

  private static var suggestions: [Route] {
    [
      .get("/register/suggestions", .holder(of: .reconcile)) { visit in
        .page(try await queue(visit, try visit.query["from"].flatMap { Int($0) } ?? 0))
      },
      .post("/register/suggestions", .holder(of: .reconcile)) { try await decide($0) },
    ]
  }

  private static func queue(_ visit: Visit, _ from: Int, _ problems: [Problem] = []) async throws
    -> LinkSuggestionsPage
  {
    let (subject, from) = (try visit.subject(), min(max(0, from), 1_000_000))
    let found = try await visit.office.linkSuggestions(from: from, as: subject)
    let people = try visit.office.knownPeople(matching: "", as: subject).people.map(\.reference)
    return LinkSuggestionsPage(
      found.shown, people: people, from: from, all: found.all, perPage: Office.suggestionsOnPage, problems: problems)
  }

  private static func decide(_ visit: Visit) async throws -> Answer {
    let (form, subject) = (try await visit.form(), try visit.subject())
    let place = Int(form["place"] ?? "") ?? 0
    let from = place / Office.suggestionsOnPage * Office.suggestionsOnPage
    let (identity, words) = (DisplayedIdentity(form), form.text("words-\(place)") ?? "")
    var problems: [Problem] = []
    do {
      switch (form["decision"], form["person-\(place)"].flatMap { PersonID($0) }) {
      case (_, nil): problems.append(Problem("person-\(place)", "Choose who it is"))
      case ("refuse", let person?):
        try await visit.office.refuseSuggestion(identity, of: person, words: words, by: subject)
      case (_, let person?):
        try await visit.office.acceptSuggestion(identity, as: person, words: words, by: subject)
      }
    } catch let objection as Objection {
      problems.append(Problem("words-\(place)", objection.message))
    }
    guard problems.isEmpty else {
      return .page(try await queue(visit, from, problems), status: .unprocessableContent)
    }
    return .redirect(Paths.linkSuggestions(from: from))
  }
}
