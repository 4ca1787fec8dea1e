// SPDX-License-Identifier: Apache-2.0
import Records

extension CaptureChange.Kind {
  /// How the later capture stands to the earlier one.
  var inWords: String {
    switch self {
    case .goneSince: "no longer shown"
    case .textChanged: "other words"
    case .newlyDeleted: "a deletion line instead"
    case .renamed: "another name"
    case .mediaGone: "without its media"
    }
  }

  var tone: Tone {
    switch self {
    case .goneSince, .newlyDeleted: .bad
    case .textChanged, .mediaGone: .notice
    case .renamed: .quiet
    }
  }
}
