// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `A protective marking` {
  @Test(arguments: [
    ("SECRET", [Marking.secret]), ("UK SECRET", [.secret]), ("TOP SECRET", [.topSecret]),
    ("UK TOP SECRET", [.topSecret]),
    ("TOP-SECRET // EYES ONLY", [.topSecret]), ("(SECRET) the plan", [.secret]), ("[Secret] the plan", [.secret]),
    ("Re: SECRET: sluices", [.secret]), ("SECRET SANTA", [.secret]), ("Top Secret", [.topSecret]),
    ("Top-Secret: sluices", [.topSecret]), ("UK Secret", [.secret]), ("Secret//UK EYES ONLY", [.secret]),
    ("Classification: Secret", [.secret]), ("Protective marking: UK secret", [.secret]), ("S E C R E T", [.secret]),
    ("S-E-C-R-E-T", [.secret]), ("plan_SECRET.pdf", [.secret]), ("line\nSECRET\nline", [.secret]),
    ("the paper is SECRET so hush", [.secret]), ("SECRET and TOP SECRET", [.topSecret, .secret]),
    ("OFFICIAL-SENSITIVE", [.officialSensitive]), ("OFFICIAL SENSITIVE [HR]", [.officialSensitive]),
    ("OFFICIAL: SENSITIVE", [.officialSensitive]), ("RESTRICTED\nminutes", [.restricted]),
    ("minutes (CONFIDENTIAL) of", [.confidential]), ("PROTECT - staff", [.protect]),
    ("TOP\nSECRET", [.topSecret]), ("Marking: Top\r\nSecret", [.topSecret]), ("Top\u{202F}Secret", [.topSecret]),
    ("SEC\u{200B}RET", [.secret]), ("\u{FF33}\u{FF25}\u{FF23}\u{FF32}\u{FF25}\u{FF34}", [.secret]),
    ("UK\u{A0}SECRET", [.secret]), ("OFFICIAL\u{2013}SENSITIVE", [.officialSensitive]),
  ])
  func `is found as it is written`(text: String, markings: [Marking]) {
    #expect(Markings.found(in: text) == markings)
  }

  @Test(arguments: [
    "secret santa", "Secret santa on Friday", "it is a secret", "Secret", "top secret!", "my secretary", "SECRETARY",
    "SECRETS", "NONSECRET", "secretive", "a (well-kept secret) garden", "", "S", "TOP", "OFFICIAL",
    "officially sensitive",
    "we must PROTECT the wall today", "a RESTRICTED area of the quay", "in confidence", "Victoria's Secret",
    "trade secret",
  ])
  func `is not found in talk`(text: String) { #expect(Markings.found(in: text).isEmpty, "\(text)") }

  @Test func `is found whatever stands around it, and gives the same for the same text`() {
    var random = SystemRandomNumberGenerator()
    let around = Array("ab 1.,:;()[]-_/\n\té—🙂 Tt")
    for _ in 0..<3_000 {
      let left = String((0..<Int.random(in: 0...12, using: &random)).map { _ in around.randomElement(using: &random)! })
      let right = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in around.randomElement(using: &random)! })
      let text = left + " TOP SECRET " + right
      #expect(Markings.found(in: text).contains(.topSecret), "\(text.debugDescription)")
      let talk = left + right
      #expect(Markings.found(in: talk).isEmpty, "\(talk.debugDescription)")
    }
  }
}
