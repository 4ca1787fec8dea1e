// SPDX-License-Identifier: Apache-2.0
import Records

/// Places of reading: all named by random ids, so that a link tells nothing and stands still.
extension Paths {
  package static var search: Path { Path("search") }
  /// A search by its id, in its order, at its place.
  package static func search(_ id: SearchID, order: SearchOrder = .newest, at place: SearchPlace = .first) -> Path {
    Path("searches", "\(id)", query: (order == .newest ? [] : [("order", order.rawValue)]) + query(place))
  }
  /// Takes a search narrowed by one more word.
  package static func narrow(_ id: SearchID) -> Path { Path("searches", "\(id)", "narrow") }

  package static func record(_ id: RecordID) -> Path { Path("records", "\(id)") }
  package static func proof(_ id: RecordID) -> Path { Path("records", "\(id)", "proof") }
  /// An attachment as a file to keep; `number` counts from 0.
  package static func attachment(_ number: Int, of id: RecordID) -> Path {
    Path("records", "\(id)", "attachments", "\(number)")
  }
  /// A picture made anew from an attachment, safe to show.
  package static func picture(_ number: Int, of id: RecordID) -> Path {
    Path("records", "\(id)", "pictures", "\(number)")
  }
  package static func conversation(_ opener: RecordID, at place: ConversationPlace = .start) -> Path {
    switch place {
    case .start: Path("conversations", "\(opener)")
    case .end: Path("conversations", "\(opener)", query: [("end", "1")])
    case .from(let id): Path("conversations", "\(opener)", query: [("from", "\(id)")])
    case .after(let id): Path("conversations", "\(opener)", query: [("after", "\(id)")])
    case .before(let id): Path("conversations", "\(opener)", query: [("before", "\(id)")])
    case .around(let id): Path("conversations", "\(opener)", query: [("at", "\(id)")], fragment: anchor(id))
    }
  }
  /// The id that a record's line has on its page.
  package static func anchor(_ id: RecordID) -> String { "r-\(id)" }

  private static func query(_ place: SearchPlace) -> [(String, String)] {
    switch place {
    case .first: []
    case .after(let id): [("after", "\(id)")]
    case .before(let id): [("before", "\(id)")]
    case .page(let number): [("page", "\(number)")]
    }
  }
}
