// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation
import Records

/// What the person at the keyboard declares about an export.
struct DeclaredChoices: ParsableArguments {
  @Option(name: .long, help: "Format of the export, where it should not be recognised by content.")
  var format: String?

  @Option(name: .long, help: "IANA time zone of the phone that exported (Europe/London).")
  var timezone: String?

  @Option(name: .long, help: "Order of day and month: dmy, mdy or ymd.")
  var dateOrder: DateOrder?

  func validate() throws {
    if let format { _ = try Self.known(format) }
    guard let timezone, TimeZone(identifier: timezone) == nil else { return }
    throw ValidationError("'\(timezone)' is no time zone. Use an IANA name such as Europe/London.")
  }
}

extension DeclaredChoices {
  private static func known(_ name: String) throws -> String {
    let names = AllFormats().formats.map(\.name)
    guard !names.contains(name) else { return name }
    throw ValidationError("'\(name)' is no format. The formats are: \(names.joined(separator: ", ")).")
  }
}

extension DateOrder: ExpressibleByArgument {}
