// SPDX-License-Identifier: Apache-2.0
import Records

extension WithholdingCategory {
  package var words: String {
    switch self {
    case .personal: "Personal or family"
    case .party: "Party political"
    case .constituency: "Constituency"
    case .ownLegalAdvice: "My own legal advice"
    case .anotherBody: "Another public body’s business"
    }
  }
}
