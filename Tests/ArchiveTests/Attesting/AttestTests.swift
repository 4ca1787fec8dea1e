// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive

@Suite struct `An attestation` {
  let flood = Department.flood

  func refused(_ body: () async throws -> Void) async -> Bool {
    do { try await body() } catch let error as ArchiveError { return error.code == .refused } catch {}
    return false
  }

  @Test func `is in the ledger, in force, and after rebuild the same`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let said = try await house.office.attest(
      .usage(.urgent, words: "Flood at night", privateDevice: true, circumstance: "No work phone"),
      about: Topic(conversation: flood), as: Subject(house.asha))
    let before = try house.archive.catalogue.attestationRows()
    #expect(before.map(\.attestation) == [said] && said.about.person == house.asha.id)
    let owners = try house.archive.catalogue.deposits(of: house.asha.id)
    try house.office.close()
    try house.archive.close()
    _ = try await AuthorityArchive.rebuild(at: house.archive.place.path, unlock: house.unlock)
    let again = try await AuthorityArchive.open(at: house.archive.place.path, unlock: house.unlock)
    #expect(try again.catalogue.attestationRows() == before)
    #expect(try again.catalogue.deposits(of: house.asha.id) == owners && owners.count == 1)
    try again.close()
    #expect(try await AuthorityArchive.verify(at: house.archive.place.path, unlock: house.unlock).isSound)
  }

  @Test func `is carried by a backup and its restoring`() async throws {
    let house = try await Department()
    try await house.office.attest(.policy(CapturePolicy(intervalDays: 9)), about: Topic(), as: Subject(house.adam))
    let rows = try house.archive.catalogue.attestationRows()
    _ = try await house.archive.backUp(to: house.scratch.path("copy"))
    try await house.archive.exportKeys(to: house.scratch.path("keys.copy"))
    _ = try await AuthorityArchive.restore(
      from: house.scratch.path("copy"), keys: house.scratch.path("keys.copy"), to: house.scratch.path("again"),
      unlock: { house.unlock })
    let again = try await AuthorityArchive.open(at: house.scratch.path("again"), unlock: house.unlock)
    #expect(try again.catalogue.attestationRows() == rows)
    #expect(try again.capturePolicy().intervalDays == 9)
    try again.close()
  }

  @Test(arguments: [true, false]) func `that is missing or damaged is named by verify`(isMissing: Bool) async throws {
    let house = try await Department()
    try await house.office.attest(.policy(CapturePolicy()), about: Topic(), as: Subject(house.adam))
    let checkpoint = try house.archive.reader.checkpoint()
    let entry = try house.archive.reader.entry(at: checkpoint.size - 1, of: checkpoint)
    let object = try #require(entry.value("attestation"))
    try house.archive.close()
    let file = "archive/vault/\(object.prefix(2))/\(object)"
    try Damage.do(to: house.scratch.path(file), removing: isMissing)
    let findings = try await AuthorityArchive.verify(at: house.archive.place.path, unlock: house.unlock)
    #expect(findings.damages.contains { $0.file.hasSuffix(object) }, "\(findings.damages)")
  }

  @Test func `says nothing in the ledger but its kind and the object`() async throws {
    let house = try await Department()
    try await house.office.attest(
      .usage(.other, words: "kingfisher", privateDevice: false, circumstance: nil), about: Topic(conversation: flood),
      as: Subject(house.asha))
    let checkpoint = try house.archive.reader.checkpoint()
    let entry = try house.archive.reader.entry(at: checkpoint.size - 1, of: checkpoint)
    #expect(entry.act.name == "attested" && entry.fields.map(\.key) == ["kind", "attestation", "attestationSha256"])
  }

  @Test func `about another's deposit or conversation is refused as if it were not there`() async throws {
    let house = try await Department()
    let deposit = try await house.capture(house.asha, "Alone", with: "Dana Roe")
    let alone = ConversationKey(channel: "whatsapp", label: "whatsapp:Alone")
    let ben = Subject(house.ben)
    for (topic, said) in [
      (Topic(deposit: deposit), Declaration.removed), (Topic(deposit: DepositID(high: 1, low: 1)), .removed),
      (Topic(conversation: alone), .significance(.decision)), (Topic(conversation: alone), .finished),
      (Topic(person: house.asha.id), .phoneLost(since: nil, words: "")),
    ] {
      #expect(await refused { try await house.office.attest(said, about: topic, as: ben) }, "\(said)")
    }
    try await house.office.attest(.removed, about: Topic(deposit: deposit), as: Subject(house.asha))
  }

  @Test func `by a role that may not say it is refused`() async throws {
    let house = try await Department()
    let deposit = try await house.capture(house.asha)
    let cases: [(Declaration, [Person])] = [
      (.policy(CapturePolicy()), [house.asha, house.rita, house.audie, house.sid]),
      (.challenged(words: ""), [house.asha, house.adam, house.audie, house.sid]),
      (.adjudicated(upheld: true, words: ""), [house.asha, house.rita, house.adam, house.audie]),
      (.spillage(isFalseAlarm: true, words: ""), [house.asha, house.rita, house.adam, house.audie]),
      (.answered(words: ""), [house.asha, house.adam, house.sid]),
      (
        .nilReturn(channels: [], from: SampleAttestations.day, through: SampleAttestations.day, words: ""),
        [house.adam, house.audie]
      ),
    ]
    for (said, people) in cases {
      for person in people {
        let topic = Topic(person: said.kind == .nilReturn ? nil : house.asha.id, deposit: deposit)
        #expect(
          await refused { try await house.office.attest(said, about: topic, as: Subject(person)) },
          "\(said.kind) by \(person.name)")
      }
    }
  }

  @Test func `of a closed account is refused`() async throws {
    let house = try await Department()
    var asha = house.asha
    asha.isActive = false
    #expect(
      await refused {
        try await house.office.attest(.phoneLost(since: nil, words: ""), about: Topic(), as: Subject(asha))
      })
  }

  /// The declaration stays the principal's own.
  @Test func `of a secretary is marked as said for the principal, and what is signed is refused them`() async throws {
    let house = try await Department()
    let deposit = try await house.capture(house.asha)
    let cy = Subject(house.secretary, for: house.asha.reference)
    let said = try await house.office.attest(.significance(.decision), about: Topic(conversation: flood), as: cy)
    #expect(said.by == house.secretary.reference && said.onBehalfOf == house.asha.reference)
    #expect(said.about.person == house.asha.id)
    for (declaration, topic) in [
      (Declaration.removed, Topic(deposit: deposit)),
      (.usage(.urgent, words: "", privateDevice: false, circumstance: nil), Topic(conversation: flood)),
      (.nilReturn(channels: [], from: SampleAttestations.day, through: SampleAttestations.day, words: ""), Topic()),
    ] {
      #expect(await refused { try await house.office.attest(declaration, about: topic, as: cy) })
    }
  }

  /// NCC-4.
  @Test func `of a private device needs its exceptional circumstance`() async throws {
    let house = try await Department()
    await #expect(throws: ArchiveError.self) {
      try await house.office.attest(
        .usage(.urgent, words: "", privateDevice: true, circumstance: ""), about: Topic(conversation: flood),
        as: Subject(house.asha))
    }
  }

  /// NCC-3: sampled and reversible, with who and when; both views stand.
  @Test func `of not significant can be sampled, and both views then stand`() async throws {
    let house = try await Department()
    try await house.capture(house.asha)
    let view = try await house.office.attest(
      .significance(.notSignificant), about: Topic(conversation: flood), as: Subject(house.asha))
    #expect(try house.office.significanceSamples(as: Subject(house.rita)) == [view])
    #expect(throws: ArchiveError.self) { try house.office.significanceSamples(as: Subject(house.ben)) }
    try await house.office.attest(.significance(.decision), about: view.about, as: Subject(house.rita))
    let own = try #require(try house.office.ownConversations(as: Subject(house.asha)).first)
    guard case .disputed(let views) = own.state.significance else { return #expect(Bool(false)) }
    #expect(views.count == 2 && own.state.significance.isSignificant == true)
    #expect(try house.office.significanceSamples(as: Subject(house.rita)).isEmpty)
  }

  @Test func `can be taken back by its author alone, and not where it was signed`() async throws {
    let house = try await Department()
    let deposit = try await house.capture(house.asha)
    let view = try await house.office.attest(
      .significance(.decision), about: Topic(conversation: flood), as: Subject(house.asha))
    let back = Topic(conversation: flood, attestation: view.id)
    #expect(await refused { try await house.office.attest(.withdrawn, about: back, as: Subject(house.ben)) })
    try await house.office.attest(.withdrawn, about: back, as: Subject(house.asha))
    #expect(try house.office.ownConversations(as: Subject(house.asha)).first?.ownView == nil)
    let removed = try await house.office.attest(.removed, about: Topic(deposit: deposit), as: Subject(house.asha))
    let never = Topic(deposit: deposit, attestation: removed.id)
    #expect(await refused { try await house.office.attest(.withdrawn, about: never, as: Subject(house.asha)) })
  }
}
