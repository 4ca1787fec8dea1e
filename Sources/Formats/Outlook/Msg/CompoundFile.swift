// SPDX-License-Identifier: Apache-2.0

/// A compound file: storages and streams in one file ([MS-CFB]), read from any bytes.
///
/// Hostile input is expected: chains and trees are walked with a count of what there can be, so a cycle ends.
/// LIMIT: the sector table is held whole, 4 bytes for each sector of 512 (0.8 % of the file).
struct CompoundFile {
  static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Marks in the table: everything from here on ends a chain.
  private static let last: UInt32 = 0xFFFF_FFFA

  private let source: any ByteSource
  private let sectorSize: Int
  private let miniSize: Int
  private let cutoff: Int
  private var table: [UInt32] = []
  private var miniTable: [UInt32] = []
  private var mini: any ByteSource = MemorySource([])
  /// Entries in the order of the directory; the first is the root.
  private(set) var entries: [CompoundEntry] = []

  /// nil where the bytes do not begin as a compound file.
  init?(_ source: any ByteSource) throws {
    let head = try source.prefix(512)
    guard head.count == 512, head.starts(with: Self.magic) else { return nil }
    let shift = LittleEndian.number(head, 30, 2)
    guard shift == 9 || shift == 12, LittleEndian.number(head, 32, 2) == 6 else { return nil }
    self.source = source
    sectorSize = 1 << shift
    miniSize = 64
    cutoff = LittleEndian.number(head, 56, 4)
    try readTable(head)
    try readDirectory(UInt32(LittleEndian.number(head, 48, 4)))
    guard let root = entries.first else { return nil }
    mini = chain(root.start, in: table, of: source, unit: sectorSize, first: 1, size: root.size)
    let miniTableChain = chain(
      UInt32(LittleEndian.number(head, 60, 4)), in: table, of: source, unit: sectorSize, first: 1, size: .max)
    miniTable = try Self.numbers(miniTableChain.bytes(0..<miniTableChain.size))
  }

  /// Sectors there can be.
  private var sectors: Int { source.size / sectorSize }

  // MARK: tables

  /// The list of the table's sectors stands in the header, and goes on in sectors of its own.
  private mutating func readTable(_ head: [UInt8]) throws {
    var places = (0..<109).map { UInt32(LittleEndian.number(head, 76 + $0 * 4, 4)) }
    var next = UInt32(LittleEndian.number(head, 68, 4))
    var left = sectors
    while next < Self.last, left > 0, places.count <= sectors {
      let more = Self.numbers(try sector(next))
      guard more.count > 1 else { break }
      places += more.dropLast()
      next = more[more.count - 1]
      left -= 1
    }
    for place in places.prefix(sectors + 109) where place < Self.last && table.count < sectors + sectorSize {
      table += Self.numbers(try sector(place))
    }
  }

  private func sector(_ number: UInt32) throws -> [UInt8] {
    let start = (Int(number) + 1) * sectorSize
    return try source.bytes(start..<(start + sectorSize))
  }

  private static func numbers(_ bytes: [UInt8]) -> [UInt32] {
    (0..<(bytes.count / 4)).map { UInt32(LittleEndian.number(bytes, $0 * 4, 4)) }
  }

  /// The bytes of a chain as one source, neighbouring sectors joined.
  private func chain(
    _ start: UInt32, in table: [UInt32], of base: any ByteSource, unit: Int, first: Int, size: Int
  ) -> PieceSource {
    var pieces: [Range<Int>] = []
    var (at, count, total) = (start, 0, 0)
    while at < Self.last, Int(at) < table.count, count <= table.count, total < size {
      let offset = (Int(at) + first) * unit
      guard offset < base.size else { break }
      if let piece = pieces.last, piece.upperBound == offset {
        pieces[pieces.count - 1] = piece.lowerBound..<(offset + unit)
      } else {
        pieces.append(offset..<(offset + unit))
      }
      total += unit
      count += 1
      at = table[Int(at)]
    }
    return PieceSource(base, pieces, size: size)
  }

  // MARK: directory

  private mutating func readDirectory(_ start: UInt32) throws {
    let bytes = chain(start, in: table, of: source, unit: sectorSize, first: 1, size: .max)
    for number in 0..<min(bytes.size / 128, MapiLimits.entries) {
      entries.append(CompoundEntry(try bytes.bytes((number * 128)..<(number * 128 + 128)), sectorSize))
    }
  }

  /// What stands in a storage: the sibling tree walked without recursion, each entry once.
  func children(of storage: Int) -> [Int] {
    guard entries.indices.contains(storage), !entries[storage].isStream else { return [] }
    var (found, stack): ([Int], [UInt32]) = ([], [entries[storage].child])
    var seen: Set<UInt32> = []
    while let next = stack.popLast() {
      guard Int(next) < entries.count, next != 0, seen.insert(next).inserted else { continue }
      if entries[Int(next)].kind != .none { found.append(Int(next)) }
      stack.append(entries[Int(next)].right)
      stack.append(entries[Int(next)].left)
    }
    return found.sorted()
  }

  /// The entry of that name in a storage, letters compared as they stand.
  func child(_ name: String, of storage: Int) -> Int? { children(of: storage).first { entries[$0].name == name } }

  /// A stream's bytes; shorter than it says where its chain breaks off (`isCut`).
  func stream(_ entry: Int) -> PieceSource {
    let stream = entries[entry]
    guard stream.size < cutoff, entry != 0 else {
      return chain(stream.start, in: table, of: source, unit: sectorSize, first: 1, size: stream.size)
    }
    return chain(stream.start, in: miniTable, of: mini, unit: miniSize, first: 0, size: stream.size)
  }
}
