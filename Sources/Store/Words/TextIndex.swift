// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The text index, one implementation per engine: same answers on each.
protocol TextIndex {
  /// Makes the empty index.
  static func create(_ db: Database) throws
  /// Ready for many records with rising row keys.
  init(feeding db: Database) throws
  /// Adds the words of one record. `body` is kept by pointer for the call only.
  func add(_ rowKey: Int64, body: UnsafeBufferPointer<UInt8>?, subject: String?, names: String?) throws
  /// Takes the words of one record out, given exactly what `add` was given.
  func remove(_ rowKey: Int64, body: UnsafeBufferPointer<UInt8>?, subject: String?, names: String?) throws
}
