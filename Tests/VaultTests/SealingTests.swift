// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Testing

@testable import Vault

@Suite struct `A sealed object` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test(arguments: [0, 1, 16_383, 16_384, 16_385, 32_768, 49_153, 700_001])
  func `reads back as what was sealed`(count: Int) throws {
    let object = try vault.seal(sample(count), group: group, mediaType: "application/zip")
    let reader = try scratch.reopened().read(object.id, in: group)
    #expect(reader.size == count)
    #expect(try reader.bytes() == sample(count))
    #expect(reader.context.mediaType.text == "application/zip")
  }

  @Test func `tells its sizes and the digest of its file`() throws {
    let object = try vault.seal(sample(20_000), group: group, mediaType: "text/plain")
    let file = try scratch.bytes(scratch.objectPath(object.id))
    #expect(object.plaintextBytes == 20_000)
    #expect(object.ciphertextBytes == 20_000 + 56 + 2 * 16 && file.count == object.ciphertextBytes)
    #expect(object.ciphertextSHA256 == Array(SHA256.hash(data: file)))
  }

  @Test func `reads at any offset what a plain copy has there`() throws {
    let plain = sample(300_000)
    let reader = try vault.read(vault.seal(plain, group: group, mediaType: "text/plain").id, in: group)
    var source = SeededNumbers(seed: 7)
    for _ in 0..<2_000 {
      let offset = Int.random(in: 0...plain.count + 10, using: &source)
      let count = Int.random(in: 0...[10, 5_000, 70_000][Int(source.next() % 3)], using: &source)
      #expect(try bytes(of: reader, at: offset, count) == Array(plain.dropFirst(offset).prefix(count)))
    }
  }

  @Test func `reads forward in small steps`() throws {
    let plain = sample(2_500_000)
    let reader = try vault.read(vault.seal(plain, group: group, mediaType: "text/plain").id, in: group)
    var got: [UInt8] = []
    while got.count < reader.size { got += try bytes(of: reader, at: got.count, 30_011) }
    #expect(got == plain)
  }

  @Test func `reads from several threads at once`() async throws {
    let plain = sample(500_000)
    let reader = try vault.read(vault.seal(plain, group: group, mediaType: "text/plain").id, in: group)
    try await withThrowingTaskGroup(of: Bool.self) { tasks in
      for start in stride(from: 0, to: 500_000, by: 9_973) {
        tasks.addTask { try bytes(of: reader, at: start, 9_973) == Array(plain[start...].prefix(9_973)) }
      }
      for try await isEqual in tasks { #expect(isEqual) }
    }
  }

  @Test func `has a key and a salt of its own`() throws {
    let objects = try (0..<20).map { _ in try vault.seal([], group: group, mediaType: "text/plain") }
    let salts = try objects.map { try Array(scratch.bytes(scratch.objectPath($0.id))[..<24]) }
    let keys = try objects.map { try vault.keys.key(of: $0.id, in: group).key.withUnsafeBytes { Array($0) } }
    #expect(Set(salts).count == 20 && Set(keys).count == 20)
  }

  @Test func `does not open under another media type or id`() throws {
    let object = try vault.seal(sample(10), group: group, mediaType: "text/plain")
    let key = try vault.keys.key(of: object.id, in: group)
    let contexts = [
      ObjectContext(archive: vault.archive, object: object.id, mediaType: try MediaType("text/html")),
      ObjectContext(archive: vault.archive, object: .random(), mediaType: key.mediaType),
      ObjectContext(archive: .random(), object: object.id, mediaType: key.mediaType),
    ]
    for context in contexts {
      let blob = try vault.objects.reader(of: object.id)
      let error = refusal { _ = try SealedReader(blob, key: key.key, context: context) }
      #expect(error?.damage == .objectHead(context.object))
    }
  }

  @Test func `leaves nothing when it is abandoned or let go`() throws {
    let before = try scratch.files()
    let sealer = try vault.seal(group: group, mediaType: "text/plain")
    try sealer.write(sample(400_000))
    sealer.abandon()
    do { try vault.seal(group: group, mediaType: "text/plain").write(sample(400_000)) }
    #expect(try scratch.files() == before)
  }

  @Test func `has its key on the disk before it has its name`() throws {
    let other = try scratch.reopened()
    let store = OrderedStore(below: vault.objects) { [group] in _ = try other.keys.key(of: $0, in: group) }
    let ordered = OpenVault(objects: store, keys: vault.keys)
    let object = try ordered.seal(sample(5), group: group, mediaType: "text/plain").id
    let several = try ordered.finish((0..<3).map { _ in try ordered.seal(group: group, mediaType: "text/plain") })
    #expect(store.committed.withLock { $0 } == [object] + several.map(\.id))
  }

  @Test func `takes nothing more once it is finished`() throws {
    let sealer = try vault.seal(group: group, mediaType: "text/plain")
    let object = try sealer.finish()
    #expect(refusal { try sealer.write([1]) }?.code == .unsupported)
    #expect(refusal { _ = try sealer.finish() }?.code == .unsupported)
    sealer.abandon()
    #expect(try vault.check(object.id, in: group).ciphertextSHA256 == object.ciphertextSHA256)
  }

  @Test func `shares one sync of the key file with others`() throws {
    let sealers = try (0..<5).map { _ in try vault.seal(group: group, mediaType: "image/jpeg") }
    for (index, sealer) in sealers.enumerated() { try sealer.write(sample(index * 10_000)) }
    let objects = try vault.finish(sealers)
    for (index, object) in objects.enumerated() {
      #expect(try vault.read(object.id, in: group).bytes() == sample(index * 10_000))
    }
    #expect(try vault.survey() == VaultSurvey(objects: 5))
  }

  @Test(arguments: ["", "text/plain\n", "text/é", String(repeating: "x", count: 167)])
  func `is refused with such a media type`(mediaType: String) {
    #expect(refusal { _ = try vault.seal(group: group, mediaType: mediaType) }?.code == .unsupported)
  }

  @Test func `takes the longest media type`() throws {
    let longest = String(repeating: "x", count: 166)
    let object = try vault.seal([1], group: group, mediaType: longest)
    #expect(try vault.read(object.id, in: group).context.mediaType.text == longest)
  }
}

private func bytes(of reader: SealedReader, at offset: Int, _ count: Int) throws -> [UInt8] {
  try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = try reader.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
  }
}

/// SplitMix64: the same numbers on every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    let mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    return (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
  }
}
