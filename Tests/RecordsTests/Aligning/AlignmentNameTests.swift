// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `Names in two address books` {
  private func said(_ count: Int, people: Int, seed: UInt64 = 3) -> [Said] {
    var talk = Talk(seed: seed)
    return (0..<count).map { id in
      Said.words(id, Talk.start + Int64(id) * 400, Int.random(in: 0..<people, using: &talk), talk.words(8))
    }
  }

  @Test func `are mapped by what is said under them at one time`() {
    let said = said(1_000, people: 10)
    let phones = (1...3).map { Telephone(names: Talk.names($0, people: 10), deposit: UInt64($0)) }
    let alignment = Alignment.of(phones.map { $0.copy(of: said) }, zones: RuleZones())
    #expect(alignment.identities.count == 10)
    for identity in alignment.identities {
      let who = identity.members.map { member in phones[member.copy].names.firstIndex(of: member.displayed.name ?? "") }
      #expect(Set(who).count == 1 && identity.members.count == 3 && identity.basis == .alignment)
      #expect(identity.members.allSatisfy { $0.shared > 50 && $0.against == 0 })
      #expect(identity.evidence.count == 5)
    }
  }

  @Test func `are never two people of one copy for one`() {
    // Two people whom one phone saved under the same name stay two on the other.
    let said = said(400, people: 4)
    var a = Telephone(names: Talk.names(1, people: 4), deposit: 1)
    a.names[1] = a.names[0]
    let b = Telephone(names: Talk.names(2, people: 4), deposit: 2)
    let alignment = Alignment.of([a.copy(of: said), b.copy(of: said)], zones: RuleZones())
    #expect(alignment.identities.allSatisfy { $0.members.filter { $0.copy == 1 }.count <= 1 })
    #expect(alignment.count == said.count)
  }

  @Test(arguments: 2...4) func `that two people share in one of them make no line of theirs missing`(count: Int) {
    var talk = Talk(seed: 21)
    let said = talk.said(600, people: 4)
    var phones = (1...count).map { Telephone(names: Talk.names($0, people: 4), deposit: UInt64($0)) }
    phones[0].names[1] = phones[0].names[0]
    let alignment = Alignment.of(phones.map { $0.copy(of: said) }, zones: RuleZones())
    #expect(alignment.count == said.count)
    for identity in alignment.identities {
      let others = identity.members.filter { $0.copy > 0 }
      let who = others.map { member in phones[member.copy].names.firstIndex(of: member.displayed.name ?? "") }
      #expect(Set(who).count == 1 && others.count == count - 1)
    }
  }

  @Test func `are one for a person who changed number`() throws {
    let said = said(600, people: 3)
    let a = Telephone(names: Talk.names(1, people: 3), deposit: 1)
    var changed = said
    for i in 300..<600 where changed[i].who == 1 { changed[i].who = 3 }
    let b = Telephone(names: Talk.names(2, people: 3) + ["+44 7700 900999"], deposit: 2)
    let alignment = Alignment.of([a.copy(of: said), b.copy(of: changed)], zones: RuleZones())
    let identity = try #require(alignment.identities.first { $0.members.contains { $0.displayed.name == a.names[1] } })
    #expect(Set(identity.members.filter { $0.copy == 1 }.map(\.displayed.name)) == [b.names[1], "+44 7700 900999"])
    #expect(alignment.count == said.count)
  }

  @Test func `linked by the register to two persons are never one`() {
    let said = said(300, people: 2)
    let (a, b) = (
      Telephone(names: ["Ines", "Tom"], deposit: 1), Telephone(names: ["I. Weir", "Thomas"], deposit: 2)
    )
    var (one, other) = (a.copy(of: said), b.copy(of: said))
    one.known = [a.participant(0): PersonID(high: 1, low: 1)]
    other.known = [b.participant(0): PersonID(high: 1, low: 2)]
    let alignment = Alignment.of([one, other], zones: RuleZones())
    #expect(!alignment.identities.contains { $0.members.contains { $0.displayed.name == "Ines" } })
    #expect(alignment.identities.contains { $0.members.contains { $0.displayed.name == "Tom" } })
  }

  @Test func `in a mention are made equal`() {
    #expect(
      MatchingForm("ask @\u{2068}Ines\u{2069} today").hash == MatchingForm("ask @\u{2068}I. Weir\u{2069}  today").hash)
    #expect(MatchingForm("ask @447700900123 today").hash == MatchingForm("ask @\u{2068}Ines\u{2069} today").hash)
  }

  @Test func `and words are compared without marks, by normal form`() {
    #expect(MatchingForm.of("\u{202A}+44\u{A0}7700 900123\u{202C}") == "+44 7700 900123")
    #expect(MatchingForm("Zoe\u{308} was\r\nhere").hash == MatchingForm("Zo\u{EB} was here").hash)
    #expect(MatchingForm("a b").hash != MatchingForm("ab").hash)
    #expect(MatchingForm("River").hash != MatchingForm("river").hash)
  }
}
