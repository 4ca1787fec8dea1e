// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What a bad disk does to a file.
enum Damage {
  static func `do`(to path: String, removing: Bool) throws {
    if removing { return try FileManager.default.removeItem(atPath: path) }
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data[data.count - 5] ^= 1
    try data.write(to: URL(fileURLWithPath: path))
  }
}
