// SPDX-License-Identifier: Apache-2.0
import Records

/// Mail in many files: a Maildir or Maildir++, a folder or archive of .eml files, of MH mails or of mailboxes.
package struct MaildirFormat: ExportFormat {
  /// Files looked at to recognise a folder.
  private static let looked = 50

  package init() {}

  package var name: String { "maildir" }
  package var readsTree: Bool { false }
  package var isCut: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let container = try export.container() else { return nil }
    var walk = try MemberWalk(container, export.source)
    var count = Count()
    while count.files < Self.looked, let (member, stream) = try walk.next() {
      count.add(member, MemberInput(stream, sizeHint: member.size))
    }
    return count.recognition
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    guard let container = try export.container() else {
      throw FormatError(
        .notRecognised, "The export is no folder, zip or tar.", remedy: "Hand in the folder that holds the mail.")
    }
    return MailItems(name, try FolderQueue(export, container), files: files)
  }

  /// What the first files of a folder are.
  private struct Count {
    var files = 0
    var maildir = 0
    var mails = 0
    var boxes = 0
    /// Folders that hold mail, and mail that stands in none.
    var places: [String] = []

    /// All files when all looked at are mail, else where the mail is.
    private var claims: [String] { mails + boxes == files ? [""] : places }

    private mutating func claim(_ member: ContainerMember) {
      let folder = String(member.name[..<member.baseName.startIndex])
      let place = folder.isEmpty ? member.name : folder
      if !places.contains(place) { places.append(place) }
    }

    mutating func add(_ member: ContainerMember, _ input: MemberInput) {
      switch input.withHead({ MailMember(member, $0) }) {
      case .companion: return
      case .mail:
        mails += 1
        claim(member)
        if MaildirName(member.name) != nil { maildir += 1 }
      case .mbox, .mmdf:
        boxes += 1
        claim(member)
      case .other: break
      }
      files += 1
    }

    /// At least half of the files are mail, and more of them for a likely one: a chat's export with a mail among
    /// its media is left to the chat's format.
    var recognition: Recognition? {
      guard (mails + boxes) * 2 >= files, mails + boxes > 0 else { return nil }
      let isMost = (mails + boxes) * 2 > files
      if maildir > 0, isMost {
        return Recognition(
          .certain, "It has folders named cur or new, with \(maildir) mails in its first \(files) files.",
          claims: claims)
      }
      return Recognition(
        isMost ? .likely : .possible,
        "Of its first \(files) files \(mails) are single mails and \(boxes) are mailboxes.",
        claims: claims)
    }
  }
}
