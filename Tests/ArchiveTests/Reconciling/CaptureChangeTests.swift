// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive
@testable import Formats

@Suite struct `Two captures of one chat by one person` {
  /// A month later: a contact renamed, one message deleted for me, one for everyone, one edited, thirty new.
  private func changes() async throws -> (SeveralPhones, [CaptureChange]) {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    var later = GroupCopy(shown: (0..<90).filter { $0 != 12 }, names: ["Asha Okafor", "Benedict A.", "Cleo Varga"])
    later.instead = [
      30: "This message was deleted",
      41: "The sandbags at gauge 41 of the weir were counted three times <This message was edited>",
    ]
    try await phones.hand(later, by: "Asha Okafor")
    let opener = try await phones.joined().conversation.opener
    return (phones, try await phones.office.captureChanges(with: opener, as: SeveralPhones.rita))
  }

  @Test func `stand once, with what is new`() async throws {
    let (phones, _) = try await changes()
    let (conversation, lines) = try await phones.joined()
    #expect(conversation.copies.count == 2 && lines.count == 90)
  }

  @Test func `name what is gone, deleted, edited and renamed, each with its records`() async throws {
    let (_, changes) = try await changes()
    func only(_ kind: CaptureChange.Kind) -> CaptureChange? {
      let found = changes.filter { $0.kind == kind }
      #expect(found.count == 1, "\(kind): \(found.count)")
      return found.first
    }
    #expect(only(.goneSince)?.shownBefore?.words == GroupCopy.words(12) && only(.goneSince)?.after == nil)
    #expect(only(.newlyDeleted)?.shownBefore?.words == GroupCopy.words(30))
    #expect(only(.newlyDeleted)?.shownAfter?.words == "This message was deleted")
    #expect(only(.textChanged)?.shownBefore?.words == GroupCopy.words(41))
    #expect(only(.textChanged)?.shownAfter?.words.contains("three times") == true)
    let renamed = only(.renamed)
    #expect(renamed?.oldName == "Ben Acheampong" && renamed?.newName == "Benedict A.")
    #expect(changes.count == 4)
  }

  @Test func `name what comes without its file the second time`() async throws {
    let phones = try await SeveralPhones()
    var copy = GroupCopy()
    for said in ["IMG-20260513-WA0001.jpg (file attached)", "<Media omitted>"] {
      copy.instead[20] = said
      var files = [("WhatsApp Chat with Floods.txt", copy.bytes)]
      if said.hasPrefix("IMG") { files.append(("IMG-20260513-WA0001.jpg", Self.picture)) }
      let export = try Exported.export("WhatsApp Chat with Floods.zip", Self.zip(files))
      _ = try await phones.archive.deposit(DepositRequest(export: export, custodian: "Asha Okafor"))
    }
    let opener = try await phones.joined().conversation.opener
    let changes = try await phones.office.captureChanges(with: opener, as: SeveralPhones.rita)
    #expect(changes.map(\.kind) == [.mediaGone])
    #expect(changes.first?.shownBefore?.words == "IMG-20260513-WA0001.jpg (file attached)")
    #expect(changes.first?.shownAfter?.words == "<Media omitted>")
  }

  private static let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00]

  private static func zip(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ (block: UnsafeRawBufferPointer) in bytes += block }) { sink in
      var zip = ZipWriter(sink)
      for (name, content) in files { try zip.addStored(name: name, content) }
      try zip.finish()
    }
    return bytes
  }

  @Test func `name nothing where nothing changed`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    try await phones.hand(GroupCopy(shown: Array(0..<90)), by: "Asha Okafor")
    let opener = try await phones.joined().conversation.opener
    #expect(try await phones.office.captureChanges(with: opener, as: SeveralPhones.rita).isEmpty)
  }
}
