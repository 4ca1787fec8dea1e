// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import Ledger
import Records

/// Withholding on the command line: cut before anything is sealed, so that what is withheld never reaches the archive.
extension AuthorityArchive {
  /// Takes `selections` out of what `request` hands in. Returns the salt of the commitment to the whole export, for its
  /// holder to keep: the archive never stores it.
  package func withhold(
    _ selections: [WithholdingSelection], as category: WithholdingCategory, because words: String,
    from request: inout DepositRequest
  ) throws -> [UInt8] {
    let (asked, decision, report) = try decide(selections, category, request)
    guard decision.items.allSatisfy({ $0 > 0 }) else {
      throw ArchiveError(
        .usage, "One of the ranges to withhold covers nothing in the export.",
        remedy: "'onrecord parse --json' numbers the messages (seq) and dates them")
    }
    request.keep(try kept(of: request.export, asked, decision, report), of: report)
    request.withheld = decision.withheld
    request.declaration = words
    request.dateOrder = try order(of: request, given: report)
    var random = SystemRandomNumberGenerator()
    let salt = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    var whole = SHA256()
    whole.update(data: salt)
    try request.export.source.eachBlock { whole.update(bufferPointer: $0) }
    request.whole = Array(whole.finalize())
    return salt
  }

  private func decide(
    _ selections: [WithholdingSelection], _ category: WithholdingCategory, _ request: DepositRequest
  ) throws -> (ParseRequest, CutDecision, FidelityReport) {
    let choices = Choices(
      timeZone: request.timeZone, assumedTimeZone: settings.timeZone, dateOrder: request.dateOrder
    ).with(request.aids)
    let format = try AllFormats.format(for: request.export, named: request.format, choices: choices).name
    let rules = selections.map {
      CutDecision.Rule(selection: $0, category: category, declarant: request.custodian, account: nil)
    }
    var decision = CutDecision(rules, ticked: nil, format: format, exportName: request.export.name)
    let asked = ParseRequest(
      name: request.export.name, size: request.export.source.size, format: format, choices: choices)
    var child = try ParserChild(binary: program, request: asked, source: request.export.source)
    defer { child.end() }
    var report: FidelityReport?
    while let said = try child.next() {
      if case .items(let block) = said { try block.eachItem { decision.add($0) } }
      if case .report(let last) = said { report = last }
    }
    guard let report, report.bytes.balances else {
      throw FormatError(
        .limit, "The parser ended without a report that balances.", remedy: "Have the export looked at.")
    }
    return (asked, decision, report)
  }

  /// Entries of what a deposit's holder declared to be withheld; its declarer has no account, so no id.
  func declarations(_ request: DepositRequest, _ id: DepositID) throws -> [Entry] {
    guard let words = request.declaration else { return [] }
    return try request.withheld.map { part in
      let declarer = PersonReference(id: PersonID(high: 0, low: 0), name: part.declarant)
      let said = Declaration.withheld(part.category, items: part.items, whole: false, words: words)
      return try sealed(said, about: Topic(deposit: id), by: declarer).1
    }
  }
}
