// SPDX-License-Identifier: Apache-2.0
import Records

/// The name a mail has among its owner's uploads.
enum MailName {
  /// Longest, in characters.
  private static let longest = 80

  /// Its subject without what a file name cannot hold; only its owner sees it.
  static func of(_ opening: MailOpening) -> String {
    let scalars = (opening.subject ?? "").unicodeScalars.map { isPlain($0) ? $0 : " " }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars.prefix(longest))
    let name = String(words).split(separator: " ").joined(separator: " ")
    return (name.isEmpty ? "Mail without a subject" : name) + ".eml"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.generalCategory.isControl && !["/", "\\", ":", "\0"].contains(scalar)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isControl: Bool { self == .control || self == .format || self == .surrogate }
}
