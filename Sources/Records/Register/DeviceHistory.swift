// SPDX-License-Identifier: Apache-2.0

/// The devices of one person and when they changed, from all that is known: registered, declared, captured, said.
package struct DeviceHistory: Sendable, Hashable {
  /// A capture of theirs and the device it names.
  package struct Capture: Sendable, Hashable {
    let deposit: DepositID
    let device: String?
    let on: Day

    package init(_ deposit: DepositID, device: String?, on: Day) {
      (self.deposit, self.device, self.on) = (deposit, device, on)
    }
  }

  /// Earliest first; what has no day stands before all.
  package let signs: [DeviceSign]

  /// `declared`: everything they declared; `said`: what conversations say of their number and security code.
  package init(
    devices: [HeldDevice], declared: [Attestation] = [], captures: [Capture] = [], said: [DeviceSign] = [],
    day: (Instant) -> Day
  ) {
    let all =
      Self.registered(devices) + declared.compactMap { Self.sign($0, day) } + Self.captured(captures) + said
    signs = all.enumerated().sorted { a, b in
      let (one, other) = (a.element.on?.number ?? .min, b.element.on?.number ?? .min)
      return one == other ? a.offset < b.offset : one < other
    }.map(\.element)
  }

  /// What shows a change, without what merely shows use.
  package var changes: [DeviceSign] { signs.filter { $0.kind != .inUse } }

  /// The first device is in use from its first day; each next one's first day is a change.
  private static func registered(_ devices: [HeldDevice]) -> [DeviceSign] {
    let ordered = devices.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
    return ordered.enumerated().map { place, device in
      DeviceSign(
        place == 0 || device.from == nil ? .inUse : .changed, device: device.name, on: device.from,
        source: .registered)
    }
  }

  private static func sign(_ attestation: Attestation, _ day: (Instant) -> Day) -> DeviceSign? {
    switch attestation.said {
    case .checklistBegun(.newPhone, let on):
      DeviceSign(.changed, on: on ?? day(attestation.at), source: .declared(attestation.id))
    case .phoneLost(let since, _):
      DeviceSign(.lost, on: since ?? day(attestation.at), source: .declared(attestation.id))
    default: nil
    }
  }

  /// A capture that names another device than the one before.
  private static func captured(_ captures: [Capture]) -> [DeviceSign] {
    var last: String?
    var signs: [DeviceSign] = []
    for capture in captures.sorted(by: { $0.on < $1.on }) {
      guard let device = capture.device, device != last else { continue }
      signs.append(
        DeviceSign(last == nil ? .inUse : .changed, device: device, on: capture.on, source: .deposit(capture.deposit)))
      last = device
    }
    return signs
  }
}
