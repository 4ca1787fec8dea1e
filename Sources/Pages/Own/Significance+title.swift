// SPDX-License-Identifier: Apache-2.0
import Records

extension Significance {
  var title: String {
    switch self {
    case .decision: "A decision"
    case .instruction: "An instruction"
    case .commitment: "A commitment"
    case .policyDirection: "A direction of policy"
    case .ministerialView: "A minister's view"
    case .externalLobbying: "Lobbying from outside"
    case .notSignificant: "Nothing significant"
    }
  }
}
