// SPDX-License-Identifier: Apache-2.0

/// Where Apple Mail keeps the attachments it took out of a mail: `Attachments/1234/2/levels.csv` beside `Messages/`.
struct EmlxAttachments {
  /// Path of the mail's own folder of attachments, with its "/".
  let folder: String
  private let files: [TreeFile]

  /// nil for a mail that is whole (its name does not end in ".partial.emlx").
  init?(_ mail: TreeFile, _ tree: FileTree) {
    let name = String(mail.baseName)
    guard name.hasSuffix(".partial.emlx") else { return nil }
    let base = mail.folder.hasSuffix("Messages/") ? String(mail.folder.dropLast(9)) : String(mail.folder)
    let folder = "\(base)Attachments/\(name.dropLast(13))/"
    self.folder = folder
    files = tree.files(under: folder).filter { !$0.baseName.hasPrefix(".") }
  }

  /// The file of a part by its number in the mail ("2", "1.2"), else by its name.
  func file(_ part: String, name: String?) -> TreeFile? {
    files.first { $0.path.hasPrefix("\(folder)\(part)/") }
      ?? name.flatMap { name in files.first { $0.baseName == name } }
  }
}

extension MimeTree {
  /// Number of a part as IMAP counts (RFC 3501 6.4.5): "2" is the second part, "1.2" the second of the first.
  func number(of index: Int) -> String {
    var (numbers, at): ([String], Int) = ([], index)
    while let parent = parts[at].parent {
      let place = parts[...at].count { $0.parent == parent }
      numbers.append(String(place))
      at = parent
    }
    return numbers.isEmpty ? "1" : numbers.reversed().joined(separator: ".")
  }
}
