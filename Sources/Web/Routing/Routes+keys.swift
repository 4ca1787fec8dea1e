// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// The key of an upload that is encrypted.
extension Routes {
  /// Bytes a key may have: key files have some hundred.
  static let largestKey = 64 << 10

  static var keys: [Route] {
    [
      .post("/hand-in/{id}/key", .holder(of: .handIn), takes: .files) { visit in
        let id: DepositID = try visit.id("id")
        return try await read(id, visit, aids: try await key(from: visit), asksAgain: true)
      }
    ]
  }

  /// The key file where one was chosen, else what was typed; nothing where neither was.
  private static func key(from visit: Visit) async throws -> ReadingAids {
    var parts = try await visit.parts()
    var (typed, file) = ([UInt8](), [UInt8]())
    while let part = try await parts.next() {
      var bytes: [UInt8] = []
      while let piece = try await parts.read() {
        bytes += piece.readableBytesView
        guard bytes.count <= largestKey else { throw DoorError.tooLarge }
      }
      if part.name == "key" { typed = bytes }
      if part.name == "keyFile" { file = bytes }
    }
    let key = file.isEmpty ? typed : file
    return key.isEmpty ? ReadingAids() : ReadingAids(key: key)
  }
}
