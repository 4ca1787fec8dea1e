// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct `The floors of the house` {
  let house = Repository.here

  @Test(arguments: Floors.allowed.keys.sorted())
  func `import only what the table allows`(target: String) {
    let allowed = Floors.allowed[target, default: []].union(Floors.everywhere)
    for path in house.swift(under: "Sources/\(target)") {
      for module in house.lines(path).compactMap(Floors.module) {
        #expect(allowed.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test func `are all in the table`() {
    let targets = Set(house.swift(under: "Sources").map { String($0.split(separator: "/")[1]) })
    #expect(targets.subtracting(Floors.allowed.keys) == [])
  }

  @Test func `hold no circle`() {
    var left = Floors.allowed.mapValues { $0.intersection(Floors.allowed.keys) }
    while let ground = left.first(where: { $0.value.isEmpty })?.key {
      left[ground] = nil
      left = left.mapValues { $0.subtracting([ground]) }
    }
    #expect(left.isEmpty)
  }

  @Test func `let only the ledger be public`() {
    for path in house.swift(under: "Sources") where !path.hasPrefix("Sources/Ledger/") {
      let lines = house.lines(path).filter { $0.drop { $0 == " " }.hasPrefix("public ") }
      #expect(lines.isEmpty, "\(path) declares something public")
    }
  }

  @Test(arguments: [
    ("import Records", "Records"), ("package import struct Foundation.Data", "Foundation"),
    ("@testable import onrecord", "onrecord"), ("@_exported public import Crypto", "Crypto"),
  ])
  func `are read from import lines of every form`(line: String, module: String) {
    #expect(Floors.module(in: Substring(line)) == module)
  }
}
