// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct `The name of a file` {
  let house = Repository.here

  @Test func `is the name of the one type in it`() {
    for path in house.swift(under: "Sources") {
      let name = path.split(separator: "/").last?.dropLast(6) ?? ""
      let declared = Declarations(house.lines(path))
      if name.contains("+") {
        #expect(declared.types.isEmpty, "\(path) declares \(declared.types)")
        let type = name.prefix { $0 != "+" }
        #expect(declared.extended.contains(String(type)), "\(path) does not extend \(type)")
      } else {
        #expect(declared.types.isEmpty || declared.types == [String(name)], "\(path) declares \(declared.types)")
      }
    }
  }

  @Test func `uses no word of the workshop`() {
    for path in house.swift(under: "Sources") {
      let name = path.split(separator: "/").last?.dropLast(6) ?? ""
      let vague = ["Manager", "Helper", "Util", "Utils", "Service", "Impl"].filter { name.hasSuffix($0) }
      #expect(vague.isEmpty, "\(path)")
    }
  }
}
