// SPDX-License-Identifier: Apache-2.0
import Records

/// What was answered on the way so far, carried in the address from page to page: numbers and codes, never words.
package struct CarriedAnswers: Sendable, Hashable {
  /// Places of the ticked conversations in the reading, from 0; nil where nothing was asked.
  package var only: [Int]?
  package var device: HeldOn?
  package var marking: DeclaredMarking?

  package init(only: [Int]? = nil, device: HeldOn? = nil, marking: DeclaredMarking? = nil) {
    (self.only, self.device, self.marking) = (only, device, marking)
  }

  /// Reads what `query` wrote; what it does not know is passed over.
  package init(_ value: (String) -> [String]) {
    let ticked = value("only").first.map(TickedPlaces.read) ?? []
    only = ticked.isEmpty ? nil : ticked
    device = value("device").first.flatMap(HeldOn.init(rawValue:))
    marking = value("marking").first.flatMap(DeclaredMarking.init(rawValue:))
  }

  package var query: [(String, String)] {
    [
      only.map { ("only", TickedPlaces.written($0)) }, device.map { ("device", $0.rawValue) },
      marking.map { ("marking", $0.rawValue) },
    ].compactMap(\.self)
  }

  /// The same answers as fields of a form that asks for another one.
  func fields(without name: String) -> HTML {
    query.filter { $0.0 != name }.reduce(into: HTML()) { $0.append(hidden($1.0, $1.1)) }
  }
}
