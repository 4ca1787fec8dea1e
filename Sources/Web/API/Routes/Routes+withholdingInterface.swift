// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

extension Routes {
  /// Withholding from an upload before it is filed, and declaring that there is nothing.
  static var withholdingInterface: [Route] { [withholdings, withhold, withdrawWithholding, signUpload, nilReturn] }

  private static var withholdings: Route {
    .program(
      .get, "/uploads/{id}/withholdings", .handIn,
      APIOperation(
        id: "withholdings", summary: "What is withheld from an upload so far.",
        result: .json(200, .object([.must("withholdings", .list(.named("Withholding")))])))
    ) { visit in
      try visit.requireQuery()
      let all = try visit.office.withholdings(of: try visit.id("id"), as: try visit.subject())
      return .json(.object([("withholdings", .list(all.map(JSONText.withholding)))]))
    }
  }

  private static var withhold: Route {
    .program(
      .post, "/uploads/{id}/withholdings", .handIn, takes: .json,
      APIOperation(
        id: "withhold",
        summary: "Withhold single messages, or all from one day through another; signed if it is your own upload.",
        body: .object([
          .must("category", .choice(WithholdingCategory.allCases.map(\.rawValue))), .must("words", .words(most: 2_000)),
          .may("messages", .list(.whole(0...Int(Int32.max)), most: 10_000)), .may("from", .words(most: 10)),
          .may("through", .words(most: 10)),
        ]), result: .json(201, .named("Withholding")))
    ) { visit in
      var fields = try JSONFields(try await visit.json())
      let category: WithholdingCategory = try fields.choice("category")
      let words = try fields.text("words", upTo: 2_000)
      let selection = try selection(&fields)
      try fields.finish()
      let made = try await visit.office.withhold(
        selection, in: try visit.id("id"), category: category, words: words, as: try visit.subject())
      return .json(.withholding(made), status: 201)
    }
  }

  /// Messages or days, one of the two.
  private static func selection(_ fields: inout JSONFields) throws -> WithholdingSelection {
    let messages = try fields.list("messages", upTo: 10_000).map { (value) throws(DoorError) -> Int in
      guard case .whole(let number) = value, (0...Int(Int32.max)).contains(number) else { throw .badRequest }
      return number
    }
    let (from, through) = (try fields.optionalText("from", upTo: 10), try fields.optionalText("through", upTo: 10))
    if from == nil, through == nil, !messages.isEmpty { return .messages(messages) }
    guard messages.isEmpty, let first = from.flatMap({ Day($0) }), let last = through.flatMap({ Day($0) }),
      first <= last
    else { throw unclear("Either messages, or a first and a last day.") }
    return .dates(nil, from: first, through: last)
  }

  private static func unclear(_ what: String) -> ArchiveError {
    ArchiveError(.usage, what, remedy: "write days as 2026-11-24, the earlier one first")
  }

  private static var withdrawWithholding: Route {
    .program(
      .delete, "/uploads/{id}/withholdings/{withholding}", .handIn,
      APIOperation(id: "withdrawWithholding", summary: "Take a withholding back.", result: .nothing(204))
    ) { visit in
      try visit.requireQuery()
      try await visit.office.unwithhold(
        try visit.id("withholding"), in: try visit.id("id"), as: try visit.subject())
      return .empty(.noContent)
    }
  }

  private static var signUpload: Route {
    .program(
      .post, "/uploads/{id}/signature", .handIn, takes: .json,
      APIOperation(
        id: "signWithholdings", summary: "Sign what was prepared for you to withhold.",
        body: .object([.may("words", .words(most: 2_000))]), result: .nothing(204))
    ) { visit in
      var fields = try JSONFields(try await visit.json())
      let words = try fields.optionalText("words", upTo: 2_000)
      try fields.finish()
      try await visit.office.signWithholdings(in: try visit.id("id"), words: words, as: try visit.subject())
      return .empty(.noContent)
    }
  }

  private static var nilReturn: Route {
    .program(
      .post, "/nil-returns", .declare, takes: .json,
      APIOperation(
        id: "nilReturn", summary: "Declare, in these exact words, that there is nothing on these channels.",
        body: .object([
          .must("channels", .list(.words(most: 60), most: 30)), .must("from", .words(most: 10)),
          .must("through", .words(most: 10)), .must("words", .words(most: 2_000)),
        ]), result: .json(201, .object([.must("id", .id)])))
    ) { visit in
      let said = try nothing(JSONFields(try await visit.json()))
      let attested = try await visit.office.attest(said, about: Topic(), as: try visit.subject())
      return .json(.object([("id", .string("\(attested.id)"))]), status: 201)
    }
  }

  private static func nothing(_ given: JSONFields) throws -> Declaration {
    var fields = given
    let channels = try fields.list("channels", upTo: 30).map { (value) throws(DoorError) -> String in
      guard case .text(let text) = value, !text.isEmpty, text.unicodeScalars.count <= 60 else { throw .badRequest }
      return text
    }
    let days = (Day(try fields.text("from", upTo: 10)), Day(try fields.text("through", upTo: 10)))
    guard let from = days.0, let through = days.1, from <= through, !channels.isEmpty else {
      throw unclear("A nil return names at least one channel, a first and a last day.")
    }
    let words = try fields.text("words", upTo: 2_000)
    try fields.finish()
    return .nilReturn(channels: channels, from: from, through: through, words: words)
  }
}

extension JSONText {
  fileprivate static func withholding(_ one: StagedWithholding) -> JSONText {
    .object([
      ("id", .string("\(one.id)")), ("category", .string(one.category.rawValue)), ("words", .string(one.words)),
      ("preparedBy", .string(one.preparedBy.name)), ("isSigned", .bool(one.signedBy != nil)),
    ])
  }
}
