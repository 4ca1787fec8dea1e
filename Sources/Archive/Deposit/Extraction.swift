// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// Making what is filed in place of an export of which something is withheld.
extension AuthorityArchive {
  /// The export less what `decision` cuts: with pieces cut out of it where its format allows that, else an extract made
  /// of it in one more parse. Nothing of it is in the archive yet.
  ///
  /// - Parameter asked: how the export was read, so that it is read the same way again.
  func kept(
    of export: Export, _ asked: ParseRequest, _ decision: CutDecision, _ report: FidelityReport
  ) throws -> any KeptOriginal {
    if AllFormats().cuts(report), let cut = decision.cut(), try CutOriginal.isSeparable(export, cut) {
      return try CutOriginal(export, cut)
    }
    return try extract(export, asked, decision.plan)
  }

  private func extract(_ export: Export, _ asked: ParseRequest, _ plan: ExtractPlan) throws -> ExtractedOriginal {
    let files = SpooledFiles(in: try SealedSpool(in: place.path))
    var maker = try ExtractMaker(
      plan, kept: try SealedSpool(in: place.path), withheld: try SealedSpool(in: place.path), files: files)
    var child = try ParserChild(binary: program, request: asked, source: export.source)
    defer { child.end() }
    var report: FidelityReport?
    while let said = try child.next() {
      switch said {
      case .items(let block): try block.eachItem { try maker.add($0) }
      case .fileBegin: _ = try files.begin()
      case .fileBytes(let bytes): try bytes.withUnsafeBytes { try files.write($0) }
      case .fileEnd: try files.end()
      case .report(let last): report = last
      }
    }
    guard let report else {
      throw FormatError(.limit, "The parser ended without a report.", remedy: "Have the export looked at.")
    }
    return try maker.finish(report)
  }
}

extension [UInt8] {
  /// Hands on the items of a block as a parser's child sends it.
  func eachItem(_ body: (ParsedItem) throws -> Void) throws {
    try withUnsafeBytes { raw in
      var reader = ItemReader(ByteReader(raw))
      while !reader.input.isAtEnd { try body(try reader.item()) }
    }
  }
}
