// SPDX-License-Identifier: Apache-2.0

/// What a file in a folder of mail is, told by its content; names only say what is a program's own bookkeeping.
enum MailMember {
  case mail, mbox, mmdf, companion, other

  init(_ member: ContainerMember, _ head: MailBytes) {
    if Self.isCompanion(member) {
      self = .companion
    } else if MboxFormat.recognise(head) != nil {
      self = MMDFSplitter.begins(head) ? .mmdf : .mbox
    } else if HeaderProbe(head, 0).isPlainlyMail || EmlFormat.recognise(head) != nil {
      self = .mail
    } else if MaildirName(member.name) != nil, HeaderProbe(head, 0).fields > 0 {
      self = .mail
    } else {
      self = .other
    }
  }

  /// Indexes, subscriptions and lists that mail programs keep beside the mail.
  private static func isCompanion(_ member: ContainerMember) -> Bool {
    if member.isBookkeeping { return true }
    let name = String(member.baseName)
    let endings = [".msf", ".dat", ".index", ".cache", ".log", ".lock", ".ibex", ".cmeta"]
    let names = [
      "maildirfolder", "subscriptions", "table_of_contents", "archive_browser.html", ".mh_sequences", ".subscriptions",
      "maildirsize", "courierimapkeywords", "courierimapsubscribed", "courierimapuiddb", "popstate",
    ]
    return name.hasPrefix("dovecot") || names.contains(name) || endings.contains { name.hasSuffix($0) }
  }
}
