// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive

@Suite struct `A staff list` {
  static let good = """
    Name,Body,Standing,Post,From,Until,Addresses,Devices
    Owen Marsh,Flood Trust,outsider,Trustee,2024-05-01,,+44 7700 900150; signal: 07700 900151,
    "Lindqvist, Maya",,official,Engineer,2023-01-09,2024-04-30,maya@rivers.example,Pixel; iPhone
    "Lindqvist, Maya",,official,Chief engineer,2024-05-01,,maya@rivers.example,

    Asha Okafor,,,Director,2025-02-01,,asha.okafor@rivers.example,
    """

  private func list(_ text: String) throws -> StaffList { try StaffList(Array(text.utf8)) }

  private func registrar(_ house: Department) throws -> Registrar { try house.office.registrar(house.rm) }

  @Test func `is tried first and does nothing, then is taken as one`() async throws {
    let house = try await Department()
    let registrar = try registrar(house)
    let plan = try registrar.plan(try list(Self.good))
    #expect(plan.problems.isEmpty && plan.added.map(\.name) == ["Owen Marsh", "Lindqvist, Maya"])
    #expect(plan.changed.map(\.id) == [house.asha.id], "known by the address of her account")
    #expect(try house.archive.catalogue.registerDecisions().isEmpty)
    try await registrar.take(plan)
    let people = try registrar.register()
    let maya = try #require(people.people(named: "Lindqvist, Maya").first).person
    #expect(
      maya.posts.map(\.title) == ["Engineer", "Chief engineer"] && maya.devices.map(\.name) == ["Pixel", "iPhone"])
    #expect(maya.left == nil && maya.started == Day("2023-01-09"))
    let owen = try #require(people.people(named: "Owen Marsh").first).person
    #expect(owen.standing == .outsider && owen.body == "Flood Trust")
    #expect(
      owen.addresses == [
        RegisteredAddress(address: "+44 7700 900150"), RegisteredAddress(channel: "signal", address: "07700 900151"),
      ])
    #expect(people.person(house.asha.id)?.person.posts.map(\.title) == ["Director"])
    let again = try registrar.plan(try list(Self.good))
    #expect(again.added.isEmpty && again.changed.isEmpty && again.unchanged == 3, "the same list again changes nothing")
  }

  @Test func `with bad lines names them by number and is not taken at all`() async throws {
    let house = try await Department()
    let registrar = try registrar(house)
    let bad = """
      name,post,from,until,addresses
      Owen Marsh,Trustee,2024-05-01,,07700 900150
      ,Trustee,,,
      "Two
      lines",Trustee,1 May,,
      Lena Fairweather,Trustee,2024-05-02,2024-05-01,
      Ben Acheampong,Engineer,,,
      Dana Roe,,2024-05-01,,
      Too,Many,,,,,
      """
    let plan = try registrar.plan(try list(bad))
    #expect(plan.problems.map(\.line) == [3, 4, 6, 7, 8, 9])
    #expect(plan.problems.allSatisfy { !$0.problem.contains("Owen") })
    let error = await #expect(throws: ArchiveError.self) { try await registrar.take(plan) }
    #expect(error?.message.contains("6 lines") == true)
    #expect(try house.archive.catalogue.registerDecisions().isEmpty)
  }

  @Test(arguments: ["", "post,from\nDirector,2024-01-01\n", "name,salary\nAsha,1\n", "name,name\nA,B\n"])
  func `without a head that can be read is refused`(text: String) {
    let error = #expect(throws: ArchiveError.self) { try list(text) }
    #expect(error?.code == .unreadableFile)
  }

  @Test func `in another encoding is refused, and a mark at its start is no part of a name`() throws {
    let foreign: [[UInt8]] = [Array("name\nRen".utf8) + [0xe9, 0x0a], [0xff, 0xfe, 0x6e, 0x00, 0x61, 0x00]]
    for bytes in foreign {
      let error = #expect(throws: ArchiveError.self) { try StaffList(bytes) }
      #expect(error?.code == .unreadableFile && error?.message.contains("UTF-8") == true)
    }
    let read = try list("\u{feff}name\nRené\n")
    #expect(read.problems.isEmpty && read.rows.map(\.person.person.name) == ["René"])
  }

  @Test func `whose addresses are two people's is not guessed`() async throws {
    let house = try await Department()
    let registrar = try registrar(house)
    let both = "name,addresses\nAsha Okafor,asha.okafor@rivers.example; ben.acheampong@rivers.example\n"
    #expect(try registrar.plan(try list(both)).problems.map(\.line) == [2])
    let twins = "name,addresses\nSam Lee,07700 900111\nSam Lee,07700 900112\n"
    #expect(try registrar.plan(try list(twins)).added.count == 2, "two people may have one name")
  }
}
