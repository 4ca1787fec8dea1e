// SPDX-License-Identifier: Apache-2.0
import Records

extension UsageReason {
  var title: String {
    switch self {
    case .systemUnavailable: "The authority's system was not available"
    case .counterpartChose: "The other side chose the channel"
    case .urgent: "It was urgent"
    case .travelling: "Travelling"
    case .logistics: "Only practical arrangements"
    case .groupWithOutsiders: "A group with people outside government"
    case .other: "Another reason"
    }
  }
}
