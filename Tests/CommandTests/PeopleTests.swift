// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// The register of people as a records manager keeps it from the command line.
@Suite struct `Keeping people` {
  let scratch: Scratch
  let program: Program

  static let chat = """
    26/03/2022, 18:02 - Asha work: Close the lower gate
    26/03/2022, 18:03 - +44 7700 900199: On my way
    26/03/2022, 18:04 - Asha work: And the upper one
    26/03/2022, 18:05 - Owen Marsh: Both are shut

    """

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    try scratch.write("WhatsApp Chat with Tide gates.txt", Self.chat)
    #expect(try program.run("init", "--authority", "Department for Rivers and Coasts").status == 0)
    let deposit = try program.run(
      "deposit", "WhatsApp Chat with Tide gates.txt", "--custodian", "Ben Acheampong")
    #expect(deposit.status == 0 || deposit.status == 3)
  }

  private func objects(_ run: Program.Run) throws -> [[String: Any]] {
    try run.lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }

  private func found(_ query: String) throws -> Int { try program.run("search", query, "--json").lines.count }

  @Test func `links by rule and by decision, finds by the name, and undoes it`() throws {
    let added = try program.run(
      "people", "add", "Asha Okafor", "--post", "Director; 2024-05-01", "--address", "asha@rivers.example", "--json")
    #expect(added.status == 0, "\(added.errors)")
    let asha = try #require(try objects(added).first?["id"] as? String)
    #expect(try program.run("people", "add", "Maya Lindqvist", "--address", "07700 900199").status == 0)
    #expect(try found("from:\"Maya Lindqvist\"") == 1 && found("from:\"Asha Okafor\"") == 0)

    let display = ["--custodian", "Ben Acheampong", "--channel", "whatsapp", "--name", "Asha work"]
    let linked = try program.run(["people", "link", "Asha Okafor"] + display + ["--why", "her sign-off"])
    #expect(linked.status == 0 && linked.output == "linked “Asha work” on Ben Acheampong’s to Asha Okafor\n")
    #expect(try found("from:\"Asha Okafor\"") == 2)
    let shown = try objects(try program.run("people", "show", asha, "--json"))[0]
    #expect((shown["appearances"] as? [[String: Any]])?.first?["conversation"] as? String == "Tide gates")
    #expect(shown["started"] as? String == "2024-05-01")

    #expect(try program.run("rebuild").status == 0)
    #expect(try found("from:\"Asha Okafor\"") == 2)
    #expect(try program.run(["people", "unlink", "asha@rivers.example"] + display).status == 0)
    #expect(try found("from:\"Asha Okafor\"") == 0)
    #expect(try program.run("verify").status == 0)
  }

  @Test func `takes away what was registered by mistake`() throws {
    let added = try program.run("people", "add", "Maya Lindqvist", "--address", "07700 900199", "--post", "Chief")
    #expect(added.status == 0, "\(added.errors)")
    #expect(try found("from:\"Maya Lindqvist\"") == 1)
    let emptied = try program.run("people", "set", "Maya Lindqvist", "--address", "", "--json")
    #expect(emptied.status == 0, "\(emptied.errors)")
    let maya = try objects(emptied)[0]
    #expect((maya["addresses"] as? [Any])?.isEmpty == true && (maya["posts"] as? [Any])?.count == 1)
    #expect(try found("from:\"Maya Lindqvist\"") == 0)
  }

  @Test func `suggests, takes and refuses`() throws {
    #expect(
      try program.run("people", "add", "Owen Marsh", "--standing", "outsider", "--body", "Flood Trust").status == 0)
    let suggested = try objects(try program.run("people", "suggest", "--json"))
    #expect(suggested.count == 1 && suggested[0]["name"] as? String == "Owen Marsh")
    #expect(suggested[0]["reasons"] as? [String] == ["sameName"])
    let mark = try #require(suggested[0]["suggestion"] as? String)
    let refused = try program.run("people", "refuse", mark, "--why", "another Owen")
    #expect(refused.status == 0 && refused.output == "refused “Owen Marsh” on Ben Acheampong’s as Owen Marsh\n")
    #expect(try program.run("people", "suggest").output.isEmpty)
    let again = try program.run("people", "accept", mark)
    #expect(again.status == 1 && again.errors.contains("there is no such suggestion"))
  }

  @Test func `takes a staff list only when asked and only whole`() throws {
    try scratch.write("staff.csv", "name,post,from,addresses\nMaya Lindqvist,Engineer,2024-05-01,07700 900199\n")
    let tried = try program.run("people", "import", "staff.csv")
    #expect(tried.status == 0 && tried.output.hasSuffix("1 new, 0 changed, 0 as known; nothing was done yet\n"))
    #expect(try program.run("people", "list").output.isEmpty)
    try scratch.write("bad.csv", "name,from\nMaya Lindqvist,\n,2024-05-01\n")
    let bad = try program.run("people", "import", "bad.csv", "--apply")
    #expect(bad.status == 1 && bad.output.hasPrefix("line 3: "))
    #expect(try program.run("people", "list").output.isEmpty)
    #expect(try program.run("people", "import", "staff.csv", "--apply").status == 0)
    #expect(try program.run("people", "list", "lindqvist").lines.count == 1)
    #expect(try found("from:\"Maya Lindqvist\"") == 1)
  }

  @Test func `says what it cannot do, with the exit status of the contract`() throws {
    let nobody = try program.run("people", "show", "Kingfisher")
    #expect(nobody.status == 1 && !nobody.errors.contains("Kingfisher"))
    #expect(try program.run("people", "link", "Asha", "--custodian", "Ben", "--channel", "whatsapp").status == 64)
    #expect(try program.run("people", "add", "").status == 64)
    #expect(try program.run("people", "add", "Asha", "--post", "Director; May").status == 64)
    #expect(try program.run("people", "import", "nowhere.csv").status == 1)
    #expect(try program.run("people", "list", "--archive", "nowhere").status == 10)
    #expect(try program.run("people", "add", "Asha Okafor").status == 0)
    let missing = try program.run(
      "people", "link", "Asha Okafor", "--custodian", "Ben Acheampong", "--channel", "whatsapp", "--name", "Kingfisher")
    #expect(missing.status == 1 && !missing.errors.contains("Kingfisher"))
    #expect(try program.run("people", "add", "Asha Okafor").status == 0)
    #expect(try program.run("people", "show", "Asha Okafor").status == 64, "two people have the name")
  }
}
