// SPDX-License-Identifier: Apache-2.0

/// Which of an export's files of messages a format reads.
enum MetaChoice {
  /// All but those of `other`; where only those are there and the format was named by hand, those.
  static func files(_ finder: MetaFinder, but other: MetaProduct?) throws -> [MetaFile] {
    let files = finder.all()
    guard !files.isEmpty else {
      throw FormatError(
        .notRecognised, "The export holds no messages as Meta writes them.",
        remedy: "Hand in the archive as it was downloaded, all its parts together.")
    }
    let ours = files.filter { other == nil || finder.product(of: $0) != other }
    return ours.isEmpty ? files : ours
  }
}
