// SPDX-License-Identifier: Apache-2.0

/// One file of an export with its runs and placeholders settled, and what becomes of it: sizes and check values.
struct FileEdit: Sendable {
  let runs: [(range: Range<Int>, placeholder: [UInt8])]
  private(set) var keptSize = 0
  private(set) var keptCRC = CRC32()
  private(set) var withheldSize = 0
  private(set) var withheldCRC = CRC32()

  /// Reads the file twice: for the neighbours the placeholders stand beside, and for the sizes.
  init(_ cut: FileCut, size: Int, each: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
    var windows = Windows(cut.runs.compactMap(\.neighbour))
    try each { windows.add($0) }
    runs = try cut.runs.map { run in
      (run.range(in: size), try Self.placeholder(run, cut, windows))
    }
    var (keptSize, keptCRC, withheldSize, withheldCRC) = (0, CRC32(), 0, CRC32())
    try walk(each) { piece in
      keptSize += piece.count
      keptCRC.add(piece)
    } withheld: { piece in
      withheldSize += piece.count
      withheldCRC.add(piece)
    }
    (self.keptSize, self.keptCRC, self.withheldSize, self.withheldCRC) = (keptSize, keptCRC, withheldSize, withheldCRC)
  }

  func walk(_ each: BlockWalk, kept: @escaping BlockSink, withheld: @escaping BlockSink) throws {
    var cutter = RunCutter(runs)
    try each { try cutter.add($0, kept: kept, withheld: withheld) }
  }

  private static func placeholder(
    _ run: CutRun, _ cut: FileCut, _ windows: Windows
  ) throws -> [UInt8] {
    if cut.isMail { return mail(run, windows) }
    guard let stamp = run.stamp, let neighbour = run.neighbour, let window = windows.at(neighbour),
      let place = window.line.firstRange(of: Array(stamp.utf8))
    else {
      throw FormatError(
        .unsupported, "What is to be withheld has no dated neighbour that is kept.",
        remedy: "withhold the whole conversation, or less of it")
    }
    let isBracketed = place.lowerBound > 0 && window.line[place.lowerBound - 1] == 0x5B
    return Placeholder.chatLine(
      run.items, stamp: stamp, isBracketed: isBracketed, lineEnd: window.lineEnd)
  }

  private static func mail(_ run: CutRun, _ windows: Windows) -> [UInt8] {
    let four: [UInt8] = [1, 1, 1, 1, 0x0A]
    if windows.head.starts(with: four) {
      return (run.start > 0 ? four : []) + four + Placeholder.mail(run.items)
    }
    let separator = Array("\(run.stamp ?? "From OnRecord Thu Jan  1 00:00:00 1970")\n".utf8)
    return (run.start > 0 ? [0x0A] : []) + separator + Placeholder.mail(run.items)
  }
}
