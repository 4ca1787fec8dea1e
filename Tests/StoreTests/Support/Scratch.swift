// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store

/// A folder of its own for one test, gone with it.
final class Scratch {
  static let key = CatalogueKey(bytes: (0..<48).map { UInt8($0) })!

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.appending(path: "catalogue.db").path }

  func catalogue(_ mode: Catalogue.Mode = .readWrite, key: CatalogueKey = Scratch.key) throws -> Catalogue {
    try Catalogue(path: path, key: key, mode: mode)
  }
}
