// SPDX-License-Identifier: Apache-2.0
import Crypto
import Testing

@testable import Ledger

@Suite struct `A Merkle tree` {
  /// Leaves, roots and proofs of the certificate-transparency reference tests (transparency-dev/merkle, testonly).
  static let ctLeaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57), Array(0x60...0x6f),
  ]
  static let ctRoots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]
  static let ctPathOfFive = [
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]
  static let ctSixToEight = [
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]

  private func tree(_ data: some Sequence<[UInt8]>) -> MerkleTree {
    MerkleTree(leaves: data.map { $0.withUnsafeBytes(Hashing.leaf) })
  }

  @Test(arguments: 0...8) func `has the roots of the certificate transparency vectors`(size: Int) {
    var frontier = Frontier()
    for data in Self.ctLeaves.prefix(size) { data.withUnsafeBytes { frontier.append(data: $0) } }
    #expect(frontier.root.hex == Self.ctRoots[size])
    #expect(tree(Self.ctLeaves.prefix(size)).root.hex == Self.ctRoots[size])
  }

  @Test func `gives the inclusion and consistency proofs of those vectors`() throws {
    let tree = tree(Self.ctLeaves)
    #expect(try tree.proof(of: 5).path.map(\.hex) == Self.ctPathOfFive)
    #expect(try ConsistencyProof(oldSize: 6, newSize: 8, in: tree).path.map(\.hex) == Self.ctSixToEight)
  }

  @Test func `proves every leaf of every size up to 300 as a plain recursive tree does`() throws {
    let data = (0..<300).map { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    for size in 1...300 {
      let tree = tree(data.prefix(size))
      for index in 0..<size {
        let proof = try tree.proof(of: UInt64(index))
        #expect(proof.holds(data: data[index], root: tree.root), "\(index) of \(size)")
      }
    }
    for size in [1, 2, 3, 7, 64, 65, 255, 256, 257, 300] {
      let tree = tree(data.prefix(size))
      #expect(tree.root.bytes == NaiveTree.root(data[..<size]))
      for index in Set([0, size / 2, size - 1]) {
        #expect(try tree.proof(of: UInt64(index)).path.map(\.bytes) == NaiveTree.path(index, data[..<size]))
      }
    }
  }

  @Test func `refuses a proof for another index, size, leaf or length`() throws {
    let tree = tree((0..<37).map { [UInt8($0)] })
    for index: UInt64 in 0..<37 {
      let proof = try tree.proof(of: index)
      let data = [UInt8(index)]
      for other: UInt64 in 0..<40 where other != index {
        let moved = InclusionProof(index: other, size: 37, path: proof.path)
        #expect(!moved.holds(data: data, root: tree.root))
      }
      #expect(!proof.holds(data: [UInt8(index) ^ 1], root: tree.root))
      let cut = InclusionProof(index: index, size: 37, path: Array(proof.path.dropLast()))
      let long = InclusionProof(index: index, size: 37, path: proof.path + [tree.root])
      #expect(!cut.holds(data: data, root: tree.root) && !long.holds(data: data, root: tree.root))
    }
  }

  @Test func `proves that every smaller tree is its start, and that a changed one is not`() throws {
    let data = (0..<70).map { [UInt8($0)] }
    for new in [1, 2, 3, 8, 33, 64, 70] {
      let tree = tree(data.prefix(new))
      for old in 0...new {
        let proof = try ConsistencyProof(oldSize: UInt64(old), newSize: UInt64(new), in: tree)
        let oldRoot = Digest(NaiveTree.root(data[..<old]))!
        #expect(proof.holds(oldRoot: oldRoot, newRoot: tree.root), "\(old) to \(new)")
        if old > 0 && old < new { #expect(proof.path.map(\.bytes) == NaiveTree.consistency(old, data[..<new])) }
        #expect(!proof.holds(oldRoot: Digest([UInt8](repeating: 7, count: 32))!, newRoot: tree.root))
      }
    }
  }

  @Test func `appends to a frontier taken from the right edge`() {
    var (edge, frontier) = (RightEdge(), Frontier())
    for index in 0..<600 {
      let data = [UInt8(index & 0xff), UInt8(index >> 8)]
      data.withUnsafeBytes { bytes in
        edge.append(bytes) { _ in }
        frontier.append(data: bytes)
      }
      #expect(edge.root == frontier.root && edge.frontier.root == frontier.root && edge.frontier.size == frontier.size)
    }
  }
}

@Suite struct `A hash` {
  @Test func `of any length is swift-crypto's SHA-256`() {
    let bytes = (0..<1_300).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 5) }
    for count in Array(0...300) + Array(1_080...1_130) + [1_300] {
      let part = Array(bytes.prefix(count))
      #expect(part.withUnsafeBytes(Hashing.sha256).bytes == Array(SHA256.hash(data: part)), "\(count) bytes")
      #expect(part.withUnsafeBytes(Hashing.leaf).bytes == NaiveTree.leaf(part), "\(count) bytes")
    }
  }

  @Test func `of a field of any length is that of its specification`() {
    let salt = Vectors.salt
    for count in [0, 1, 45, 46, 47, 1_081, 1_082, 1_083, 5_000] {
      let part = [UInt8](repeating: 0x61, count: count)
      let expected = Array(SHA256.hash(data: [2] + salt.bytes + [0] + part))
      #expect(ShownLeaf.open(salt: salt, bytes: part).hash(.field).bytes == expected, "\(count) bytes")
    }
  }
}
