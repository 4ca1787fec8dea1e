// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Testing

@testable import Vault

@Suite struct `Damage is found and named` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test(arguments: [0, 1, 40]) func `for every byte of a small object`(count: Int) throws {
    let object = try vault.seal(sample(count), group: group, mediaType: "text/plain").id
    try forEachFlippedByte(of: scratch.objectPath(object)) { (index: Int) throws -> Void in
      let place = index < 56 ? Damage.objectHead(object) : .chunk(object, 0)
      let error = refusal { _ = try vault.read(object, in: group) }
      #expect(error?.damage == place)
      #expect(try vault.check(object, in: group).damages == [place])
    }
  }

  @Test func `for one byte in each chunk of a larger object`() throws {
    let object = try vault.seal(sample(600_000), group: group, mediaType: "text/plain").id
    let path = scratch.objectPath(object)
    var file = try scratch.bytes(path)
    let chunks = [0, 15, 16, 17, 31, 36]
    for chunk in chunks { file[56 + chunk * 16_400 + 5] ^= 0x80 }
    try scratch.put(file, at: path)
    #expect(try vault.check(object, in: group).damages == chunks.map { .chunk(object, $0) })
    #expect(refusal { _ = try vault.read(object, in: group) }?.damage == .chunk(object, 36))
  }

  @Test func `while the sound chunks around it are still read`() throws {
    let plain = sample(600_000)
    let object = try vault.seal(plain, group: group, mediaType: "text/plain").id
    var file = try scratch.bytes(scratch.objectPath(object))
    file[56 + 20 * 16_400] ^= 1
    try scratch.put(file, at: scratch.objectPath(object))
    let reader = try vault.read(object, in: group)
    #expect(try read(reader, 0, 20 * 16_384) == Array(plain[..<(20 * 16_384)]))
    #expect(try read(reader, 21 * 16_384, 50_000) == Array(plain[(21 * 16_384)...].prefix(50_000)))
    let error = refusal { _ = try read(reader, 20 * 16_384 + 9, 1) }
    #expect(error?.damage == .chunk(object, 20))
    #expect(error?.message == "Object \(object) is damaged in chunk 20 (bytes 327680 to 344064).")
  }

  @Test func `for every length an object can be cut to`() throws {
    let object = try vault.seal(sample(50), group: group, mediaType: "text/plain").id
    let file = try scratch.bytes(scratch.objectPath(object))
    for length in file.indices {
      try scratch.put(Array(file[..<length]), at: scratch.objectPath(object))
      #expect(refusal { _ = try vault.read(object, in: group) }?.code == .damaged)
      #expect(try !vault.check(object, in: group).isSound)
    }
  }

  @Test(arguments: 0...3) func `for an object cut at a chunk's border`(chunks: Int) throws {
    let object = try vault.seal(sample(3 * 16_384), group: group, mediaType: "text/plain").id
    let file = try scratch.bytes(scratch.objectPath(object))
    try scratch.put(Array(file[..<(56 + chunks * 16_400)]), at: scratch.objectPath(object))
    #expect(refusal { _ = try vault.read(object, in: group) }?.damage == .truncated(object))
    #expect(try vault.check(object, in: group).damages == [.truncated(object)])
  }

  @Test func `for swapped and added chunks`() throws {
    let object = try vault.seal(sample(3 * 16_384), group: group, mediaType: "text/plain").id
    let file = try scratch.bytes(scratch.objectPath(object))
    let chunks = (0..<3).map { Array(file[(56 + $0 * 16_400)...].prefix(16_400)) }
    let swapped = file[..<56] + chunks[1] + chunks[0] + chunks[2] + file[(56 + 3 * 16_400)...]
    try scratch.put(Array(swapped), at: scratch.objectPath(object))
    #expect(try vault.check(object, in: group).damages == [.chunk(object, 0), .chunk(object, 1)])
    try scratch.put(file + [0], at: scratch.objectPath(object))
    #expect(try vault.check(object, in: group).damages == [.chunk(object, 3)])
  }

  @Test func `for every byte of a key file`() throws {
    let objects = try (0..<3).map { try vault.seal(sample($0), group: group, mediaType: "text/plain").id }
    try forEachFlippedByte(of: scratch.keyPath(group)) { (index: Int) throws -> Void in
      let place = Damage.keyRecord(.first, group, index / 256)
      #expect(try vault.checkKeys().damaged == [place])
      let hit = index < 256 ? objects[0] : objects[index / 256 - 1]
      let error = refusal { _ = try scratch.reopened().read(hit, in: group) }
      #expect(error?.damage == place && error?.code == .damaged)
    }
  }

  @Test func `for every byte of the header`() throws {
    try forEachFlippedByte(of: "archive/keys/header") { _ in
      let error = refusal { _ = try scratch.reopened() }
      #expect(error?.damage == .header)
    }
  }

  @Test func `for every length the header can be cut to`() throws {
    let header = try scratch.bytes("archive/keys/header")
    for length in header.indices {
      try scratch.put(Array(header[..<length]), at: "archive/keys/header")
      #expect(refusal { _ = try scratch.reopened() }?.damage == .header)
    }
  }

  @Test func `for key records that were moved or copied`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let other = GroupID.random()
    _ = try vault.seal(sample(6), group: other, mediaType: "text/plain")
    let file = try scratch.bytes(scratch.keyPath(group))
    try scratch.put(file, at: scratch.keyPath(other))
    #expect(try vault.checkKeys().damaged == [.keyRecord(.first, other, 0), .keyRecord(.first, other, 1)])
    try scratch.put(file + file[256...], at: scratch.keyPath(group))
    #expect(try vault.checkKeys().damaged.contains(.keyRecord(.first, group, 2)))
    #expect(refusal { _ = try scratch.reopened().read(object, in: other) }?.code == .damaged)
  }

  @Test func `for a key record with a new checksum`() throws {
    _ = try vault.seal(sample(5), group: group, mediaType: "text/plain")
    let file = try #require(try vault.keys.newestFile(of: group, forWriting: true))
    let wrapped = try #require(WrappedKey(bytes: sample(40)))
    try file.put(.object(.random(), wrapped, MediaType("text/plain")), at: 1)
    #expect(try vault.checkKeys().altered == [.keyRecord(.first, group, 1)])
    try file.put(.group(wrapped), at: 0)
    #expect(try vault.checkKeys().altered == [.keyRecord(.first, group, 0)])
  }

  /// Flips one bit of each byte in turn; the file is whole again afterwards.
  private func forEachFlippedByte(of path: String, _ body: (Int) throws -> Void) throws {
    let file = try scratch.bytes(path)
    for index in file.indices {
      var flipped = file
      flipped[index] ^= 1 << (index % 8)
      try scratch.put(flipped, at: path)
      try body(index)
    }
    try scratch.put(file, at: path)
  }

  private func read(_ reader: SealedReader, _ offset: Int, _ count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try reader.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
  }
}
