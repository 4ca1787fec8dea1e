// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Pages

/// Writes every page of the gallery as a file, with the program's own files beside them: for browsers and the eye.
struct Gallery: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Argument(help: "Folder to write to; made when it is not there.")
  var folder: String

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    for (name, page) in PageGallery.samples {
      try write(Array(Document(page, in: PageGallery.frame).text.utf8), to: root.appendingPathComponent(name + ".html"))
    }
    for asset in Assets.all {
      try write(asset.bytes, to: root.appendingPathComponent(String(asset.path.text.dropFirst())))
    }
  }

  private func write(_ bytes: [UInt8], to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
