// SPDX-License-Identifier: Apache-2.0

/// A displayed identity in the form in which two are compared.
package struct ComparableIdentity: Sendable, Hashable {
  let custodian: String
  let channel: String
  let name: String?
  let address: ComparableAddress?

  package init(_ identity: DisplayedIdentity, _ plan: DiallingPlan?) {
    custodian = ComparableAddress.withoutMarks(identity.custodian).lowercased()
    channel = Channel.title(identity.channel).lowercased()
    name = identity.name.map(ComparableAddress.withoutMarks).flatMap { $0.isEmpty ? nil : $0 }
    address = identity.address.flatMap { ComparableAddress($0, plan) }
  }
}

extension DisplayedIdentity {
  package init(_ participant: Participant, custodian: String, channel: String) {
    self.init(
      custodian: custodian, channel: channel, name: participant.name.map(ComparableAddress.withoutMarks),
      address: participant.address.map(ComparableAddress.withoutMarks))
  }

  /// As a page or the command line names it: the name, and the address where it says more.
  package var shown: String {
    switch (name, address) {
    case (let name?, let address?) where name != address: "\(name) (\(address))"
    case (let name?, _): name
    case (nil, let address?): address
    case (nil, nil): "the holder"
    }
  }
}
