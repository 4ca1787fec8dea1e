// SPDX-License-Identifier: Apache-2.0
import Records

extension Checklist {
  var title: String {
    switch self {
    case .leaving: "Leaving the authority"
    case .newPhone: "Changing your phone"
    case .changingRole: "Changing your role"
    }
  }
}
