// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// What is said of a person by options; each list takes the place of the one before, '' alone leaves none.
struct DescribedPerson: ParsableArguments {
  @Option(help: "official or outsider.")
  var standing: Standing?

  @Option(help: "Authority, company or newspaper they belong to.")
  var body: String?

  @Option(parsing: .upToNextOption, help: "A post with its first and last day: 'Director; 2024-05-01; 2026-06-30'.")
  var post: [String] = []

  @Option(
    parsing: .upToNextOption, help: "A number or address; written 'signal: ADDRESS' it holds on that channel alone.")
  var address: [String] = []

  @Option(parsing: .upToNextOption, help: "A device with its first and last day, as a post.")
  var device: [String] = []

  enum Standing: String, ExpressibleByArgument, CaseIterable { case official, outsider }

  func describe(_ person: RegisteredPerson) throws -> RegisteredPerson {
    var person = person
    if let standing { person.standing = standing == .official ? .official : .outsider }
    if let body { person.body = body.isEmpty ? nil : body }
    if !post.isEmpty {
      person.posts = try Self.dated(post).map { HeldPost(title: $0.0, from: $0.1, until: $0.2) }
    }
    if !device.isEmpty {
      person.devices = try Self.dated(device).map { HeldDevice(name: $0.0, from: $0.1, until: $0.2) }
    }
    if !address.isEmpty {
      person.addresses = address.filter { !$0.isEmpty }.map(RegisteredAddress.init(written:))
    }
    return person
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: ";", omittingEmptySubsequences: false).map { ComparableAddress.withoutMarks(String($0)) }
  }

  private static func dated(_ texts: [String]) throws -> [(String, Day?, Day?)] {
    try texts.filter { !$0.isEmpty }.map { try dated($0) }
  }

  private static func dated(_ text: String) throws -> (String, Day?, Day?) {
    let parts = parts(text)
    let days = try parts.dropFirst().map { part -> Day? in
      guard !part.isEmpty else { return nil }
      guard let day = Day(part) else { throw ValidationError("Write days like 2026-11-24: 'NAME; FIRST; LAST'.") }
      return day
    }
    guard days.count <= 2 else { throw ValidationError("Give a name, a first and a last day: 'NAME; FIRST; LAST'.") }
    return (parts[0], days.first ?? nil, days.dropFirst().first ?? nil)
  }
}
