// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation

/// Signature keys from a file, for tests: a name, a space, and the record in each line, as opendkim reads them.
package struct ListedKeys: SignatureKeys {
  private let keys: [String: String]

  package init(file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    keys = Dictionary(
      lines.filter { $0.count == 2 }.map { ($0[0].lowercased(), String($0[1])) },
      uniquingKeysWith: { first, _ in first })
  }

  package func key(_ name: String) -> DKIMVerification.Key {
    keys[name.lowercased()].map { .text($0) } ?? .none
  }
}
