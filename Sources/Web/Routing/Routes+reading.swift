// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// Searching and reading. Readers come to all of it; officials to what is their own, which the acts decide.
extension Routes {
  static var reading: [Route] { searching + records }

  private static var searching: [Route] {
    [
      .get("/search", .holder(of: .readRecords)) { visit in
        .page(SearchPage(recent: try visit.office.ownSearches(as: try visit.subject())))
      },
      .post("/search", .holder(of: .readRecords)) { visit in
        try await search(visit.form().text("words") ?? "", visit)
      },
      .get("/searches/{id}", .holder(of: .readRecords)) { visit in
        let (query, subject) = (try visit.query, try visit.subject())
        let order = query["order"].flatMap(SearchOrder.init(rawValue:)) ?? .newest
        let findings = try await visit.office.find(
          try visit.id("id"), order: order, at: SearchPlace(query), as: subject)
        return .page(SearchResultsPage(findings))
      },
      .post("/searches/{id}/narrow", .holder(of: .readRecords)) { visit in
        let kept = try visit.office.search(try visit.id("id"), as: try visit.subject())
        let more = try await visit.form().text("add") ?? ""
        return try await search("(\(kept.words)) \(more)", visit)
      },
    ]
  }

  /// Keeps the search and leads to its address; what cannot be read goes back to its field.
  private static func search(_ words: String, _ visit: Visit) async throws -> Answer {
    let subject = try visit.subject()
    do {
      return .redirect(Paths.search(try visit.office.keepSearch(words, as: subject).id))
    } catch let error as ArchiveError where error.code == .usage {
      let problem = Problem("words", error.message + " " + error.remedy)
      return .page(SearchPage(words: words, problems: [problem]), status: .unprocessableContent)
    }
  }

  private static var records: [Route] {
    [
      .get("/records/{id}", .signedIn) { visit in
        let (id, subject): (RecordID, Subject) = (try visit.id("id"), try visit.subject())
        let shown = try await visit.office.show(id, as: subject)
        return .page(RecordPage(shown, copies: try visit.office.copies(with: id, as: subject)))
      },
      .get("/records/{id}/proof", .signedIn) { visit in
        let id: RecordID = try visit.id("id")
        let proof = try await visit.office.prove(id, as: try visit.subject())
        return .file(Array(proof.utf8), mediaType: "text/plain; charset=utf-8", name: "\(id).tlog-proof")
      },
      .get("/records/{id}/attachments/{number}", .signedIn) { visit in
        .download(
          try await visit.office.attachment(try visit.number(), of: try visit.id("id"), as: try visit.subject()))
      },
      .get("/records/{id}/pictures/{number}", .signedIn) { visit in
        let (id, number): (RecordID, Int) = (try visit.id("id"), try visit.number())
        do {
          let picture = try await visit.office.picture(number, of: id, as: try visit.subject())
          return .file(picture.bytes, mediaType: picture.mediaType)
        } catch let error as ArchiveError where error.code == .unreadableFile {
          let page = NoticePage(title: "Picture not shown", message: error.message, remedy: error.remedy)
          return .page(page, status: .unprocessableContent)
        }
      },
      .get("/conversations/{id}", .signedIn) { visit in
        let (place, subject) = (ConversationPlace(try visit.query), try visit.subject())
        let id: RecordID = try visit.id("id")
        let shown = try await visit.office.conversation(with: id, at: place, as: subject)
        return .page(ConversationPage(shown, copies: try visit.office.copies(with: id, as: subject)))
      },
    ]
  }
}

extension Visit {
  /// The id the path names; what is no id names nothing.
  func id<Subject>(_ name: String) throws -> ID<Subject> {
    guard let id = ID<Subject>(try parameter(name)) else { throw DoorError.notFound }
    return id
  }

  fileprivate func number() throws -> Int {
    guard let number = Int(try parameter("number")), (0...1_000_000).contains(number) else { throw DoorError.notFound }
    return number
  }
}

extension ConversationPlace {
  fileprivate init(_ query: FormFields) {
    func id(_ name: String) -> RecordID? { query[name].flatMap { RecordID($0) } }
    self =
      id("at").map { .around($0) } ?? id("from").map { .from($0) } ?? id("after").map { .after($0) }
      ?? id("before").map { .before($0) } ?? (query["end"] == nil ? .start : .end)
  }
}

extension SearchPlace {
  fileprivate init(_ query: FormFields) {
    func id(_ name: String) -> RecordID? { query[name].flatMap { RecordID($0) } }
    self =
      id("after").map { .after($0) } ?? id("before").map { .before($0) }
      ?? query["page"].flatMap { Int($0) }.map { .page(min(max(1, $0), 400)) } ?? .first
  }
}
