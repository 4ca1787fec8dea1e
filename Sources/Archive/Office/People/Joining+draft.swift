// SPDX-License-Identifier: Apache-2.0
import Records

extension Joining {
  /// What a link holds between its two steps: the account to be, its password's hash and its authenticator's secret.
  struct Draft: Sendable, Hashable {
    let name: String
    let address: String
    let password: String
    let secret: [UInt8]

    init(name: String, address: String, password: String, secret: [UInt8]) {
      (self.name, self.address, self.password, self.secret) = (name, address, password, secret)
    }

    var encoded: [UInt8] {
      var out = ByteWriter()
      for text in [name, address, password] { out.write(text) }
      out.write(secret)
      return out.bytes
    }

    init(_ bytes: [UInt8]) throws {
      self = try bytes.withUnsafeBytes { raw in
        var input = ByteReader(raw)
        return Draft(
          name: try input.text(), address: try input.text(), password: try input.text(), secret: try input.data())
      }
    }
  }
}
