// SPDX-License-Identifier: Apache-2.0

/// A tile or bundle with what it holds, on its way to the disk.
struct TileFile: Sendable {
  let path: TilePath
  let bytes: [UInt8]
}
