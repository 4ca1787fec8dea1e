// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// Mail into a folder in place of a server (Maildir: written in `tmp`, moved to `new`); for the demonstration.
package struct Maildrop: Outbox {
  let folder: String
  let from: String
  let clock: @Sendable () -> Instant

  package init(folder: String, from: String, clock: @escaping @Sendable () -> Instant) {
    (self.folder, self.from, self.clock) = (folder, from, clock)
  }

  package func send(_ mail: OutgoingMail) async throws {
    let name = MailName.random()
    let text = try MailText(mail, from: from, at: clock(), name: name)
    let file = "\(clock().milliseconds / 1000).\(name).onrecord"
    do {
      for part in ["tmp", "new", "cur"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(part)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
      try write(text.bytes, to: "\(folder)/tmp/\(file)")
      try FileManager.default.moveItem(atPath: "\(folder)/tmp/\(file)", toPath: "\(folder)/new/\(file)")
    } catch {
      throw OutboxError(
        .folder, "The maildrop folder cannot be written.", remedy: "make the folder of --maildrop writable")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    try handle.write(contentsOf: Data(bytes))
    try handle.synchronize()
    try handle.close()
  }
}
