// SPDX-License-Identifier: Apache-2.0

/// Measures that need the inside of the house; `Benchmarks/run` calls it and divides by the yardsticks.
///
///     measure seal FOLDER MIB
///     measure pages ARCHIVE KEY
///     measure merkle ENTRIES CORES | root ENTRIES | log FOLDER ENTRIES
///     measure commitments MESSAGES
///     measure receipts FOLDER COUNT | callers FOLDER CALLERS EACH
///     measure search ARCHIVE KEY QUESTIONS.tsv ROUNDS [recorded]
///
/// Each prints one JSON object: seconds as `cpu` and `wall`, counts as they are called.
@main
struct Measure {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let found = try await figures(words)
    print("{" + found.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
  }

  private static func figures(_ words: [String]) async throws -> [(String, Figure)] {
    switch (words.first, words.count) {
    case ("seal", 3): try Sealing(folder: words[1]).sealed(mebibytes: number(words[2]))
    case ("pages", 3): try Sealing(folder: words[1]).pages(keyFile: words[2])
    case ("merkle", 3): Merkle(entries: number(words[1])).appended(onCores: number(words[2]))
    case ("root", 2): Merkle(entries: number(words[1])).root()
    case ("log", 3): try await LedgerLoad(folder: words[1]).log(entries: number(words[2]))
    case ("commitments", 2): MessageCommitments(messages: number(words[1])).written()
    case ("receipts", 3): try await LedgerLoad(folder: words[1]).receipts(number(words[2]))
    case ("callers", 4): try await LedgerLoad(folder: words[1]).callers(number(words[2]), each: number(words[3]))
    case ("search", 5...6): try await SearchMix(words).answers()
    default: []
    }
  }

  private static func number(_ word: String) -> Int { Int(word) ?? 0 }
}
