// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Testing

@testable import Archive

/// Prints how long a refused sign-in takes for a known and an unknown name; run with `ONRECORD_MEASURE=1`. No pass or
/// fail on time: the figure is for people to read.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ONRECORD_MEASURE"] != nil), .serialized)
struct `The time a refusal takes` {
  @Test func `is the same for a stranger`() async throws {
    let house = try await StaffedOffice()
    _ = try await house.official()
    var (known, unknown): ([Double], [Double]) = ([], [])
    for sample in 0..<200 {
      known.append(try await refusal(house, "ben@rivers.example", sample))
      unknown.append(try await refusal(house, "nobody@rivers.example", sample))
    }
    let (a, b) = (median(known), median(unknown))
    print("refused sign-in, 200 samples each: known \(a) ms, unknown \(b) ms (medians); z = \(z(known, unknown))")
    #expect(known.count == unknown.count)
  }

  private func refusal(_ house: StaffedOffice, _ address: String, _ sample: Int) async throws -> Double {
    house.clock.advance(seconds: 3600)
    let begun = ContinuousClock.now
    let caller = Caller(address: "198.51.100.\(sample)", browser: "")
    #expect(try await house.office.signIn(address: address, password: "wrong words here", from: caller) == .refused)
    return begun.duration(to: .now) / .milliseconds(1)
  }

  private func median(_ values: [Double]) -> Double { (values.sorted()[values.count / 2] * 100).rounded() / 100 }

  /// Mann and Whitney's U as a normal deviate: beyond 2.58 the two differ at the level of one in a hundred.
  private func z(_ a: [Double], _ b: [Double]) -> Double {
    let u = a.reduce(0.0) { sum, x in sum + b.reduce(0.0) { $0 + (x > $1 ? 1 : x == $1 ? 0.5 : 0) } }
    let (n, m) = (Double(a.count), Double(b.count))
    return ((u - n * m / 2) / (n * m * (n + m + 1) / 12).squareRoot() * 100).rounded() / 100
  }
}
