// SPDX-License-Identifier: Apache-2.0

/// Something that tells of a person's device: that they used it, or that it changed.
package struct DeviceSign: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case inUse, changed, lost
    /// A conversation says that they have another number.
    case numberChanged
    /// A conversation says that their security code changed: a new phone, or the application set up anew.
    case securityCodeChanged
  }

  /// Where it is known from.
  package enum Source: Sendable, Hashable {
    case registered
    /// Declared by them: a checklist, or a lost phone.
    case declared(AttestationID)
    case deposit(DepositID)
    case record(RecordID)
  }

  package let kind: Kind
  package let device: String?
  package let on: Day?
  package let source: Source

  package init(_ kind: Kind, device: String? = nil, on: Day?, source: Source) {
    (self.kind, self.device, self.on, self.source) = (kind, device, on, source)
  }
}
