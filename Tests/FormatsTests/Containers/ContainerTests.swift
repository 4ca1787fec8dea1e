// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A container` {
  private let chat = Array(Sample.android.utf8)

  private func open(_ members: [ZipMaker.Member], offsets: [Int]? = nil) throws -> Container {
    try #require(try Container.open(MemorySource(ZipMaker.make(members, offsets: offsets))))
  }

  private func drain(_ stream: MemberStream) throws -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1000)
    while true {
      let n = try piece.withUnsafeMutableBytes { try stream.read(into: $0) }
      if n == 0 { return all }
      all += piece[..<n]
    }
  }

  @Test func `gives back a member by name`() throws {
    let container = try open([
      .init(name: Array("a.txt".utf8), data: [1, 2, 3]), .init(name: Array("ü.txt".utf8), data: [4]),
    ])
    #expect(container.members.map(\.name) == ["a.txt", "ü.txt"])
    #expect(try drain(container.openMember(named: "ü.txt")) == [4])
    #expect(try drain(container.openMember(named: "a.txt")) == [1, 2, 3])
  }

  @Test func `is none where the bytes are none`() throws {
    #expect(try Container.open(MemorySource(chat)) == nil)
    #expect(try Container.open(MemorySource([])) == nil)
  }

  @Test(arguments: ["/etc/passwd", "../up.txt", "a/../../up.txt", "C:evil.txt", "a\\b.txt", "nul\u{0}.txt"])
  func `refuses a name that leads elsewhere and keeps the rest`(name: String) throws {
    let container = try open([.init(name: Array(name.utf8), data: [1]), .init(name: Array("b.txt".utf8), data: [2])])
    #expect(container.members.map(\.isReadable) == [false, true])
    #expect(container.problems.map(\.code) == [.memberRefused])
  }

  @Test func `refuses a link`() throws {
    let container = try open([.init(name: Array("l".utf8), data: Array("/etc/passwd".utf8), mode: 0o120777)])
    #expect(container.members.map(\.kind) == [.link])
    #expect(container.problems.map(\.code) == [.memberRefused])
  }

  @Test func `reports an encrypted member`() throws {
    let container = try open([.init(name: Array("a.txt".utf8), data: [1], flags: 1)])
    #expect(container.problems.map(\.code) == [.memberEncrypted])
  }

  @Test func `reports two members a file system would take for one`() throws {
    let names = ["A.txt", "a.txt", "e\u{301}.txt", "\u{E9}.txt"]
    let container = try open(names.map { .init(name: Array($0.utf8), data: [1]) })
    #expect(container.problems.map(\.code) == [.memberDuplicate, .memberDuplicate])
  }

  @Test func `reports a container inside`() throws {
    #expect(try open([.init(name: Array("more.zip".utf8), data: [1])]).problems.map(\.code) == [.nestedContainer])
  }

  @Test func `refuses a member whose two headers name different files`() throws {
    let container = try open([.init(name: Array("a.txt".utf8), data: [1], localName: Array("b.txt".utf8))])
    #expect(container.problems.map(\.code) == [.memberRefused])
  }

  @Test func `with overlapping entries is refused`() throws {
    let bytes = ZipMaker.make(
      [.init(name: Array("a".utf8), data: chat), .init(name: Array("a".utf8), data: chat)], offsets: [0, 0])
    #expect(throws: FormatError.self) { try Container.open(MemorySource(bytes)) }
  }

  @Test func `with too many members is refused`() throws {
    var limits = ContainerLimits()
    limits.members = 1
    let bytes = ZipMaker.make([.init(name: [65], data: []), .init(name: [66], data: [])])
    #expect { try Container.open(MemorySource(bytes), limits: limits) } throws: { ($0 as? FormatError)?.code == .limit }
  }

  @Test func `is held to its limits while it inflates, whatever it declares`() throws {
    var limits = ContainerLimits()
    limits.memberBytes = 1000
    let container = try #require(try Container.open(MemorySource(DeflateBomb.zip(declared: 10)), limits: limits))
    #expect { try drain(container.openMember(container.members[0])) } throws: { _ in true }
    limits = ContainerLimits()
    limits.ratioFloor = 1000
    limits.ratio = 20
    let bomb = try #require(
      try Container.open(MemorySource(DeflateBomb.zip(declared: DeflateBomb.size)), limits: limits))
    #expect { try drain(bomb.openMember(bomb.members[0])) } throws: { ($0 as? FormatError)?.code == .limit }
  }

  @Test func `cut off anywhere keeps its whole members and says so`() throws {
    let bytes = try ZipMaker.make([("_chat.txt", chat), ("b.bin", [UInt8](repeating: 7, count: 5000))])
    let cut = Array(bytes[..<(chat.count + 500)])
    let container = try #require(try Container.open(MemorySource(cut)))
    #expect(container.isTruncated)
    #expect(try drain(container.openMember(named: "_chat.txt")) == chat)
    let reader = try Reader(cut, named: "x.zip")
    #expect(reader.codes.contains(.truncated) && reader.messages.count == 6 && reader.report.grade == .d)
  }

  @Test func `never crashes on damage`() throws {
    let bytes = try ZipMaker.make([("_chat.txt", chat), ("b.bin", [1, 2, 3])])
    var mutator = Mutator(seed: 3)
    for _ in 0..<1500 {
      guard let container = try? Container.open(MemorySource(mutator.mutate(bytes))) else { continue }
      for member in container.members { _ = try? drain(container.openMember(member)) }
    }
  }
}
