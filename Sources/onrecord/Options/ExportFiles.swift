// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation

/// The exports a command is given.
struct ExportFiles: ParsableArguments {
  @Argument(help: "What an application exported: a file, an archive or a folder.")
  var files: [String]

  @Flag(help: "The files are parts of one export, as a Takeout comes in several archives.")
  var together = false

  /// Each export with the words that name it to the person at the keyboard; opened when it is asked for.
  var exports: [(name: String, open: () throws -> Export)] {
    guard together, files.count > 1 else { return files.map { file in (file, { try HandedIn.export(at: file) }) } }
    return [(files[0], { try HandedIn.export(of: files) })]
  }

  /// How many exports there are.
  var count: Int { together ? 1 : files.count }
}
