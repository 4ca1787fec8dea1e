// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store
import Testing

@Suite struct `Opening the catalogue` {
  @Test func `tells another key from damage`() throws {
    let scratch = try Scratch()
    try Deposits.file(Lines.messages(["a"]), as: Deposits.facts(1), in: try scratch.catalogue())
    let other = try #require(CatalogueKey(bytes: Array(repeating: 1, count: 48)))
    #expect(code { _ = try scratch.catalogue(key: other) } == .wrongKey)
    #expect(code { _ = try scratch.catalogue(.readOnly, key: other) } == .wrongKey)
  }

  @Test func `finds a damaged first page`() throws {
    let scratch = try Scratch()
    try fill(scratch)
    try flip(scratch, at: 100)
    #expect(code { _ = try scratch.catalogue(.readOnly) } == .damaged)
  }

  @Test func `finds a damaged page in the middle and names it`() throws {
    let scratch = try Scratch()
    try fill(scratch)
    let size = try #require(try FileManager.default.attributesOfItem(atPath: scratch.path)[.size] as? Int)
    let page = size / 4096 / 2
    try flip(scratch, at: page * 4096 + 50)
    let faults = try scratch.catalogue(.readOnly).faults()
    #expect(faults.contains { $0.page == page + 1 })
  }

  @Test func `finds nothing wrong with a sound file`() throws {
    let scratch = try Scratch()
    try fill(scratch)
    #expect(try scratch.catalogue().integrity().isEmpty)
    #expect(try scratch.catalogue(.readOnly).integrity().isEmpty)
  }

  @Test func `refuses a file cut short`() throws {
    let scratch = try Scratch()
    try fill(scratch)
    let handle = try #require(FileHandle(forWritingAtPath: scratch.path))
    try handle.truncate(atOffset: 1000)
    #expect(code { _ = try scratch.catalogue() } == .damaged)
  }

  @Test func `refuses a plain database and a file of another kind`() throws {
    let scratch = try Scratch()
    try Data("SQLite format 3\0".utf8 + Array(repeating: 0, count: 8192)).write(to: URL(filePath: scratch.path))
    #expect(code { _ = try scratch.catalogue() } == .foreign)
    try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: scratch.path))
    #expect(code { _ = try scratch.catalogue() } == .wrongKey)
  }

  @Test func `refuses to read what is not there`() throws {
    let scratch = try Scratch()
    #expect(code { _ = try scratch.catalogue(.readOnly) } == .missing)
  }

  @Test func `for reading only refuses to write`() throws {
    let scratch = try Scratch()
    try fill(scratch)
    let catalogue = try scratch.catalogue(.readOnly)
    #expect(code { _ = try catalogue.file(Deposits.facts(9)) } == .readOnly)
    #expect(code { try catalogue.advance(appliedSize: 9) } == .readOnly)
    #expect(try catalogue.count(SearchQuery("pump")) == 500)
  }

  @Test func `works on a copy whose folder cannot be written, and leaves no file there`() throws {
    let scratch = try Scratch()
    try fill(scratch)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: scratch.folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.folder.path) }
    let catalogue = try Catalogue(path: scratch.path, key: Scratch.key, mode: .immutable)
    #expect(try catalogue.count(SearchQuery("pump")) == 500)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["catalogue.db"])
  }

  @Test func `takes a path from where the process stands`() throws {
    let scratch = try Scratch()
    try fill(scratch)
    let up = String(repeating: "../", count: FileManager.default.currentDirectoryPath.split(separator: "/").count)
    let relative = up + scratch.path.dropFirst()
    let catalogue = try Catalogue(path: relative, key: Scratch.key, mode: .immutable)
    #expect(try catalogue.count(SearchQuery("pump")) == 500)
  }

  private func fill(_ scratch: Scratch) throws {
    try Deposits.file(
      Lines.messages((0..<500).map { "pump number \($0) is running" }), as: Deposits.facts(1),
      in: try scratch.catalogue())
  }

  private func flip(_ scratch: Scratch, at offset: Int) throws {
    var bytes = try Data(contentsOf: URL(filePath: scratch.path))
    bytes[offset] ^= 1
    try bytes.write(to: URL(filePath: scratch.path))
  }

  private func code(_ body: () throws -> Void) -> CatalogueError.Code? {
    do { try body() } catch let error as CatalogueError { return error.code } catch {}
    return nil
  }
}
