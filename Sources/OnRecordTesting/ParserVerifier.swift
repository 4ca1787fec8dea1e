// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// Holds a parser to the promises of the seam on one input, whole and damaged:
/// short reads give the same items; no damage makes it crash, hang or grow; ranges lie in order inside the input;
/// the byte account balances always.
package func verifyParser(
  _ format: any ExportFormat, on bytes: [UInt8], named name: String, choices: Choices = Choices(),
  mutations: Int = 1000, seed: UInt64 = 1
) throws {
  let verifier = ParserVerifier(format: format, name: name, choices: choices)
  try verifier.verifyReads(bytes)
  try verifier.verifyTruncations(bytes, most: 200)
  try verifier.verifyMutations(bytes, count: mutations, seed: seed)
}

/// The single checks of `verifyParser`.
package struct ParserVerifier {
  package let format: any ExportFormat
  package let name: String
  package let choices: Choices

  package init(format: any ExportFormat, name: String, choices: Choices = Choices()) {
    self.format = format
    self.name = name
    self.choices = choices
  }

  /// Sources that return all, 7 or 1 byte a read.
  package func verifyReads(_ bytes: [UInt8]) throws {
    let whole = try run(bytes, mostPerRead: .max)
    for most in [4096, 7, 1] {
      let other = try run(bytes, mostPerRead: most)
      try expect(other == whole, "reads of \(most) bytes give other items")
    }
  }

  /// Cut at every byte of a small input, at `most` even places of a large one.
  package func verifyTruncations(_ bytes: [UInt8], most: Int) throws {
    for cut in stride(from: 0, through: bytes.count, by: max(1, bytes.count / most)) {
      try runDamaged(Array(bytes[..<cut]), "cut at byte \(cut)")
    }
  }

  package func verifyMutations(_ bytes: [UInt8], count: Int, seed: UInt64) throws {
    var mutator = Mutator(seed: seed)
    for i in 0..<count { try runDamaged(mutator.mutate(bytes), "mutation \(i) of seed \(seed)") }
  }

  private func runDamaged(_ bytes: [UInt8], _ what: String) throws {
    do {
      _ = try run(bytes, mostPerRead: .max)
    } catch is FormatError {
      return
    } catch let fault as ParserFault {
      throw ParserFault(description: "\(what): \(fault.description)")
    }
  }

  /// One parse, with everything it gave.
  private struct Outcome: Equatable {
    var items: [ParsedItem]
    var report: FidelityReport
    var files: [[UInt8]]
  }

  private func run(_ bytes: [UInt8], mostPerRead: Int) throws -> Outcome {
    let sink = KeptFiles()
    let export = Export(name: name, source: ShortSource(bytes: bytes, most: mostPerRead))
    var items = try format.items(export, choices: choices, files: sink)
    var all: [ParsedItem] = []
    while let item = try items.next() {
      all.append(item)
      try expect(all.count <= 64 + bytes.count * 4, "there are more items than the bytes could hold")
    }
    try expect(try items.next() == nil, "something comes after the end")
    try expect(items.report.bytes.balances, "the account does not balance: \(items.report.bytes)")
    try verifyOrder(all, items.report)
    return Outcome(items: all, report: items.report, files: sink.files)
  }

  /// Messages and events are numbered in order, and within one file their ranges never overlap.
  private func verifyOrder(_ items: [ParsedItem], _ report: FidelityReport) throws {
    var seq = 0
    var ends: [String: Int] = [:]
    for item in items {
      guard let (number, source) = item.place else { continue }
      try expect(number == seq, "item \(seq) is numbered \(number)")
      seq += 1
      try expect(source.start >= ends[source.file, default: 0], "item \(number) overlaps the one before")
      try expect(source.end >= source.start, "item \(number) has a range that ends before it starts")
      ends[source.file] = source.end
    }
    try expect(report.messages + report.events == seq, "the report counts other items than were given")
  }

  private func expect(_ holds: Bool, _ fault: @autoclosure () -> String) throws {
    if !holds { throw ParserFault(description: fault()) }
  }
}

extension ParsedItem {
  fileprivate var place: (seq: Int, source: Provenance)? {
    switch self {
    case .message(let message): (message.seq, message.source)
    case .event(let event): (event.seq, event.source)
    case .notice: nil
    }
  }
}
