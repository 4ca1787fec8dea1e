// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Ledger

@Suite struct `A tile path` {
  /// c2sp.org/tlog-tiles, "Merkle Tree": index 1234067 is `x001/x234/067`.
  @Test(arguments: [
    (TilePath(.hashes(level: 0), index: 0), "tile/0/000"),
    (TilePath(.hashes(level: 63), index: 1_234_067), "tile/63/x001/x234/067"),
    (TilePath(.hashes(level: 1), index: 1_000, width: 7), "tile/1/x001/000.p/7"),
    (TilePath(.entries, index: 999, width: 255), "tile/entries/999.p/255"),
  ]) func `is spelled as the specification says`(tile: TilePath, path: String) {
    #expect(tile.path == path)
    #expect(TilePath(path) == tile)
  }

  @Test(arguments: [
    "tile/64/000", "tile/00/000", "tile/0/0", "tile/0/x000/000", "tile/0/000.p/0", "tile/0/000.p/256",
    "tile/0/000.p/01",
    "tile/0/001/000", "tile/0/x001", "tile/entries", "tile/0/000/", "/tile/0/000", "tile/0/+00", "tile/0/000.p/", "",
  ]) func `is refused in any other spelling`(path: String) { #expect(TilePath(path) == nil) }

  @Test func `names the right edge of a tree of 70,000 entries as the specification's example does`() {
    let hashes = TilePath.rightEdge(size: 70_000).filter { $0.kind != .entries }
    #expect(hashes.map(\.path) == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"])
  }

  @Test func `names one partial tile above a full one for 256 entries`() {
    #expect(TilePath.rightEdge(size: 256).map(\.path) == ["tile/1/000.p/1"])
  }

  @Test func `cuts a tree of 70,000 entries into 273 full tiles and one`() {
    var edge = RightEdge()
    var full: [String] = []
    for index in 0..<70_000 { [UInt8(index & 0xff)].withUnsafeBytes { edge.append($0) { full.append($0.path.path) } } }
    #expect(full.filter { $0.hasPrefix("tile/0/") }.count == 273)
    #expect(full.filter { $0.hasPrefix("tile/entries/") }.count == 273)
    #expect(full.filter { $0.hasPrefix("tile/1/") } == ["tile/1/000"])
    #expect(edge.partials.map(\.path.path) == TilePath.rightEdge(size: 70_000).map(\.path))
  }
}
