// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Vault

@Suite struct `A password` {
  @Test func `is kept as Argon2id with at least 46 MiB, each time under another salt`() async throws {
    let passwords = Passwords()
    let (one, two) = (try await passwords.hash("four words do it"), try await passwords.hash("four words do it"))
    #expect(one.text.hasPrefix("$argon2id$v=19$m=47104,t=2,p=1$"))
    #expect(one != two)
    #expect(try await passwords.matches("four words do it", one))
    #expect(try await !passwords.matches("four words do it ", one))
    #expect(try await !passwords.matches("", one))
  }

  @Test func `typed on another keyboard is the same`() async throws {
    let passwords = Passwords()
    let hash = try await passwords.hash("caf\u{e9} au lait bitte")
    #expect(try await passwords.matches("cafe\u{301} au lait bitte", hash))
  }

  @Test func `of nobody is checked with the same costs and never matches`() async throws {
    #expect(!Passwords.nobody.isOutdated)
    #expect(try await !Passwords().matches("four words do it", nil))
  }

  @Test func `under older costs is to be made anew`() {
    let old = PasswordHash(
      stored: "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$" + String(repeating: "A", count: 43))
    #expect(old.isOutdated)
  }

  @Test(arguments: [
    "short", "elevenchars", "passwordpassword", "Password1234", "123456789012", "abcdefghijklm", "aaaaaaaaaaaaaaa",
    "121212121212", "qwertyuiop123", "Correct Horse Battery Staple", "Ada Obi 1234", "ada@rivers.example",
    "Department for Rivers",
  ])
  func `is refused when it is short, common or one's own name`(password: String) {
    let names = ["Ada Obi 12", "ada@rivers.example", "Department for Rivers"]
    #expect(PasswordRule.problem(with: password, names: names) != nil)
  }

  @Test(arguments: ["four words do it", "ßäöüßäöüßäöü", "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧", "no rules of composition"])
  func `may be anything else of twelve characters`(password: String) {
    #expect(PasswordRule.problem(with: password, names: ["Ada Obi"]) == nil)
  }

  @Test func `has at most 128 characters`() {
    let long = String(repeating: "abcd efgh ", count: 13)
    #expect(PasswordRule.problem(with: String(long.prefix(128)), names: []) == nil)
    #expect(PasswordRule.problem(with: String(long.prefix(129)), names: []) != nil)
  }
}
