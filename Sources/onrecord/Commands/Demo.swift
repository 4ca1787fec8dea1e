// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation
import Ledger
import Records
import Store
import Vault

/// Fills an archive with what a fictional department hands in, and asks it the questions it is for.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an archive of a fictional department and show what it can do.", discussion: ExitStatus.help)

  @Option(help: "Folder to make the demonstration in; an earlier demonstration there is continued.")
  var folder = "demo"

  func run() async throws {
    let tour = try DemoTour(folder: folder)
    let archive = try await tour.found()
    let receipts = try await tour.depositAll(archive)
    let hit = try await tour.search(archive)
    try await tour.joined(archive)
    try await tour.prove(hit, archive)
    try await tour.verify(archive)
    tour.close(receipts)
  }
}
