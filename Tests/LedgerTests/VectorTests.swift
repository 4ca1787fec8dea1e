// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Ledger

@Suite struct `The published vectors` {
  /// `ONRECORD_WRITE_VECTORS=1 swift test --filter VectorTests` writes the files anew.
  private static let isWriting = ProcessInfo.processInfo.environment["ONRECORD_WRITE_VECTORS"] == "1"

  @Test func `are what the fixed seeds give`() async throws {
    for (path, bytes) in try await Vectors.files() {
      let url = URL(filePath: "\(Vectors.folder)/\(path)")
      if Self.isWriting {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
      }
      #expect(try Array(Data(contentsOf: url)) == bytes, "\(path)")
    }
  }

  @Test func `have no file that no test uses`() async throws {
    let used = try await Set(Vectors.files().keys).union(["README.md"])
    let names = try FileManager.default.subpathsOfDirectory(atPath: Vectors.folder)
    let files = names.filter {
      !((try? URL(filePath: "\(Vectors.folder)/\($0)").resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false)
    }
    #expect(Set(files) == used)
  }

  @Test func `of proofs give the verdict they state`() throws {
    let list = try Data(contentsOf: URL(filePath: "\(Vectors.folder)/proofs.json"))
    for vector in try JSONDecoder().decode([Vectors.Proof].self, from: list) {
      let file = try Array(Data(contentsOf: URL(filePath: "\(Vectors.folder)/\(vector.file)")))
      var verdict = "verified"
      do { try ProofVerifier(key: VerifierKey(vector.key)).check(file) } catch {
        verdict = (error as? LedgerError)?.code.rawValue ?? "\(error)"
      }
      #expect(verdict == vector.verdict, "\(vector.file)")
    }
  }

  @Test func `of entries are valid or not as they state`() throws {
    let list = try Data(contentsOf: URL(filePath: "\(Vectors.folder)/entries.json"))
    for vector in try JSONDecoder().decode([Vectors.EntryVector].self, from: list) {
      let bytes = try #require(Hex.decode(vector.entry.utf8))
      #expect(((try? Entry(parsing: bytes)) != nil) == vector.valid)
    }
  }
}
