// SPDX-License-Identifier: Apache-2.0
import Records

extension CaptureChange {
  /// Whether a timer then on explains that the later capture does not show it.
  var isExplainedByTimer: Bool { kind == .goneSince && standing == .timer }

  /// How the later capture stands to the earlier one.
  var inWords: String {
    isExplainedByTimer ? "no longer shown, its timer ran out" : kind.inWords
  }

  var tone: Tone {
    switch kind {
    case .goneSince: isExplainedByTimer ? .notice : .bad
    case .newlyDeleted: .bad
    case .textChanged, .mediaGone: .notice
    case .renamed: .quiet
    }
  }
}

extension CaptureChange.Kind {
  var inWords: String {
    switch self {
    case .goneSince: "no longer shown"
    case .textChanged: "other words"
    case .newlyDeleted: "a deletion line instead"
    case .renamed: "another name"
    case .mediaGone: "without its media"
    }
  }
}
