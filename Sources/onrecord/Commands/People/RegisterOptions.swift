// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Opens the register of an archive.
struct RegisterOptions: ParsableArguments {
  @Flag(help: "One JSON object per line.")
  var json = false

  @OptionGroup var options: ArchiveOptions

  func use<Result>(_ body: (Registrar) async throws -> Result) async throws -> Result {
    try await options.use { archive in
      let office = try Office(archive)
      defer { try? office.close() }
      return try await body(try office.commandLineRegistrar())
    }
  }
}
