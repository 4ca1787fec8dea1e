// SPDX-License-Identifier: Apache-2.0

/// What a leaf of a message's commitment holds; the raw value is hashed.
enum LeafKind: UInt8 {
  case field = 0x00
  case token = 0x01
}
