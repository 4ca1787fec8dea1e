// SPDX-License-Identifier: Apache-2.0
import Records

/// Something said or done in a conversation, whatever telephone shows it.
struct Said {
  enum What {
    case words(String)
    case photo(String)
    case event(EventType, actor: Int?, targets: [Int], after: String?)
  }

  var id: Int
  /// Seconds since 1970.
  var at: Int64
  var who: Int
  var what: What

  static func words(_ id: Int, _ at: Int64, _ who: Int, _ text: String) -> Said {
    Said(id: id, at: at, who: who, what: .words(text))
  }
}
