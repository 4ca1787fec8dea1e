// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Archive

@Suite struct `A code of an authenticator` {
  static let secret = Array("12345678901234567890".utf8)

  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `is that of RFC 6238, appendix B`(seconds: Int64, code: String) {
    #expect(TimeCode.code(Self.secret, step: TimeCode.step(at: seconds * 1000)) == code)
  }

  @Test(arguments: [0, 59, 1_795_518_000, 1_795_518_029, 4_102_444_800])
  func `is that of oathtool`(seconds: Int) throws {
    let secret = Array(SecretToken().bytes.prefix(20))
    let run = Process()
    run.executableURL = URL(fileURLWithPath: "/usr/bin/oathtool")
    run.arguments = ["--totp", "-b", Base32.text(secret), "-N", "@\(seconds)"]
    let output = Pipe()
    run.standardOutput = output
    try run.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    run.waitUntilExit()
    #expect(said.trimmingCharacters(in: .newlines) == TimeCode.code(secret, step: Int64(seconds) / 30))
  }

  @Test func `is taken one step early and one step late, no more`() {
    let now: Int64 = 1_795_518_000_000
    let step = TimeCode.step(at: now)
    for (offset, isTaken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
      let code = TimeCode.code(Self.secret, step: step + Int64(offset))
      #expect((TimeCode.step(of: code, Self.secret, at: now) == step + Int64(offset)) == isTaken, "\(offset)")
    }
  }

  @Test(arguments: ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"]) func `is nothing else`(typed: String) {
    #expect(TimeCode.step(of: typed, Self.secret, at: 59_000) == nil)
  }
}
