// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `An address` {
  @Test(arguments: [
    "07700 900123", "+44 7700 900123", "\u{200e}+44 7700 900123\u{202c}", "+44 (0)7700 900-123", "0044 7700 900123",
    "+44\u{a0}7700\u{a0}900123", "(07700) 900.123", "447700900123@s.whatsapp.net", "+447700900123",
  ])
  func `is the same number however it is written`(text: String) {
    #expect(ComparableAddress(text, Staff.plan) == .number("+447700900123"))
  }

  @Test func `of a national form means nothing without the country`() {
    #expect(ComparableAddress("07700 900123", nil) == .account("07700 900123"))
    #expect(ComparableAddress("+44 7700 900123", nil) == .number("+447700900123"))
    let american = DiallingPlan(zone: "America/New_York")
    #expect(ComparableAddress("(202) 555-0143", american) == .number("+12025550143"))
    #expect(ComparableAddress("1 202 555 0143", american) == .number("+12025550143"))
    #expect(DiallingPlan(zone: "Etc/UTC") == nil)
  }

  @Test(arguments: ["60060", "12345678901234567890", "7700 900123", "+", "ext. 12", "recipient:7"])
  func `that is no number of a telephone is kept as it stands`(text: String) {
    #expect(ComparableAddress(text, Staff.plan) == .account(text))
  }

  @Test(arguments: [
    RegisteredAddress(channel: "signal", address: "+44 7700 900123"), RegisteredAddress(address: "asha@rivers.example"),
    RegisteredAddress(channel: "viber", address: "07700 900123"), RegisteredAddress(address: "live:asha"),
  ])
  func `reads as it is written, with the channel it holds on`(address: RegisteredAddress) {
    #expect(RegisteredAddress(written: address.written) == address)
  }

  @Test func `is read with and without a space behind its channel`() {
    let signal = RegisteredAddress(channel: "signal", address: "+44 7700 900123")
    #expect(RegisteredAddress(written: "Signal:+44 7700 900123") == signal)
    #expect(RegisteredAddress(written: " signal :  +44 7700 900123 ") == signal)
  }

  @Test func `of mail is whole, upper and lower case alike`() {
    #expect(ComparableAddress("Asha@Rivers.Example", Staff.plan) == .mail("asha@rivers.example"))
    let other = ComparableAddress("asha+flood@rivers.example", Staff.plan)
    #expect(other == .mail("asha+flood@rivers.example"), "what stands before the sign is the recipient's own")
  }

  @Test func `stands in a name where the phone knows no name`() {
    #expect(ComparableAddress(displayed: "+44 7700 900123", Staff.plan) == .number("+447700900123"))
    #expect(ComparableAddress(displayed: "asha@rivers.example", Staff.plan) == .mail("asha@rivers.example"))
    #expect(ComparableAddress(displayed: "Asha @ work", Staff.plan) == nil)
    #expect(ComparableAddress(displayed: "Asha Okafor", Staff.plan) == nil)
  }

  @Test func `is found by every way of writing it`() throws {
    let number = try #require(ComparableAddress("07700 900123", Staff.plan))
    for spelling in number.spellings(Staff.plan) {
      #expect(ComparableAddress(spelling, Staff.plan) == number, "\(spelling)")
    }
    #expect(number.spellings(Staff.plan).contains("07700900123"))
  }

  @Test func `of nothing but marks is none`() {
    #expect(ComparableAddress("\u{200e} \u{202c}", Staff.plan) == nil && ComparableAddress("", Staff.plan) == nil)
  }
}
