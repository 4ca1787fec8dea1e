// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `A signature of a mail` {
  static let now = Instant(milliseconds: 1_795_525_000_000)

  private func results(
    _ mail: String, key: DKIMVerification.Key = .text(SignedMail.key)
  ) -> [SignatureFinding.Result] {
    let verification = DKIMVerification(at: Self.now) { _ in key }
    return Array(mail.utf8).withUnsafeBytes { verification.findings($0) }.map(\.result)
  }

  @Test func `that fits passes, and says whose it is`() {
    var asked: [String] = []
    let verification = DKIMVerification(at: Self.now) { name in
      asked.append(name)
      return .text(SignedMail.key)
    }
    let found = Array(SignedMail.whole.utf8).withUnsafeBytes { verification.findings($0) }
    #expect(found == [SignatureFinding(.pass, domain: "dept.example", selector: "mail")])
    #expect(asked == ["mail._domainkey.dept.example"])
  }

  @Test(arguments: [
    ("All pumps are on.", "All pumps are off."), ("Subject: Pumps", "Subject: Pump"),
    ("From: Ada Obi <ada.obi@", "From: Ada Obi <bo.li@"), ("b=Al8q", "b=Al9q"),
  ])
  func `fails once a word is changed`(old: String, new: String) {
    #expect(results(SignedMail.whole.replacing(old, with: new)) == [.fail])
  }

  @Test func `fails when something was added behind`() {
    #expect(results(SignedMail.whole + "Send 500 pounds.\r\n") == [.fail])
  }

  @Test func `over a part of the body is worth nothing, whatever follows`() {
    #expect(results(SignedMail.partial) == [.partial])
    #expect(results(SignedMail.partial + "Send 500 pounds.\r\n") == [.partial])
  }

  @Test func `whose domain only tests is worth nothing`() {
    let testing = SignedMail.key.replacing("k=rsa;", with: "k=rsa; t=y;")
    #expect(results(SignedMail.whole, key: .text(testing)) == [.partial])
  }

  @Test func `without a key is told apart from one whose key is not to be had now`() {
    #expect(results(SignedMail.whole, key: .none) == [.noKey])
    #expect(results(SignedMail.whole, key: .unknown) == [.temperror])
  }

  @Test func `is not there in a mail without one, in no mail and in nonsense`() {
    #expect(results("From: a@b.example\r\n\r\nx\r\n") == [])
    #expect(results("") == [])
    #expect(results("\u{0}\r\n\r\n\r\n:::") == [])
  }

  @Test(arguments: [
    ("ada@dept.example", true), ("ada@mail.DEPT.example", true), ("ada@example", false), ("ada@xdept.example", false),
    ("ada@dept.example.org", false), ("ada", false), ("", false),
  ])
  func `vouches for its own domain and those below it`(address: String, vouches: Bool) {
    let finding = SignatureFinding(.pass, domain: "dept.example", selector: "mail")
    #expect(finding.vouches(for: address) == vouches)
    #expect(!SignatureFinding(.fail, domain: "dept.example", selector: "mail").vouches(for: address))
    #expect(!SignatureFinding(.pass, domain: "example", selector: "mail").vouches(for: address))
  }
}
