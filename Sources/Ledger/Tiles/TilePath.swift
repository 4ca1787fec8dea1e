// SPDX-License-Identifier: Apache-2.0

/// The name of a tile or an entry bundle below `tile/` (c2sp.org/tlog-tiles).
public struct TilePath: Hashable, Sendable {
  /// What the file holds.
  public enum Kind: Hashable, Sendable {
    /// Hashes of a level, 0 to 63; level 0 holds leaf hashes.
    case hashes(level: Int)
    /// Entries, each with a two-byte length before it.
    case entries
  }

  /// Hashes or entries in a full tile.
  public static let fullWidth = 256

  /// What the file holds.
  public let kind: Kind
  /// The tile's index within its level.
  public let index: UInt64
  /// The number of hashes or entries: 256, or 1 to 255 for a partial tile.
  public let width: Int

  /// The path of a tile; a width of 256 is a full one.
  public init(_ kind: Kind, index: UInt64, width: Int = TilePath.fullWidth) {
    self.kind = kind
    self.index = index
    self.width = width
  }

  /// Whether the tile has all 256 hashes or entries.
  public var isFull: Bool { width == Self.fullWidth }

  /// The full tile at the same place.
  var full: TilePath { TilePath(kind, index: index) }

  /// The same place at another width.
  func with(width: Int) -> TilePath { TilePath(kind, index: index, width: width) }

  /// The folder that holds the partial tiles of this place, without the width.
  var partialFolder: String { "\(place).p" }

  /// The path from the log's root: `tile/0/x001/x234/067.p/12`.
  public var path: String { isFull ? place : "\(partialFolder)/\(width)" }

  private var place: String {
    switch kind {
    case .hashes(let level): "tile/\(level)/\(Self.elements(index))"
    case .entries: "tile/entries/\(Self.elements(index))"
    }
  }

  /// Zero-padded elements of three digits, all but the last after an `x`.
  private static func elements(_ index: UInt64) -> String {
    let digits = String(index)
    let padded = Array((String(repeating: "0", count: (3 - digits.utf8.count % 3) % 3) + digits).utf8)
    let groups = stride(from: 0, to: padded.count, by: 3).map { String(decoding: padded[$0..<$0 + 3], as: UTF8.self) }
    return (groups.dropLast().map { "x\($0)" } + groups.suffix(1)).joined(separator: "/")
  }

  /// The hash tiles and bundles, full and partial, of the right edge of a tree with `size` leaves: those a checkpoint
  /// of this size requires and a smaller one does not name.
  static func rightEdge(size: UInt64) -> [TilePath] {
    var (paths, count, level) = ([TilePath](), size, 0)
    while count > 0 {
      let width = Int(count % 256)
      if width > 0 { paths.append(TilePath(.hashes(level: level), index: count / 256, width: width)) }
      (count, level) = (count / 256, level + 1)
    }
    if size % 256 > 0 { paths.append(TilePath(.entries, index: size / 256, width: Int(size % 256))) }
    return paths
  }
}
