// SPDX-License-Identifier: Apache-2.0

/// The official act an entry records. The set is open: a new act needs no change here.
public struct Act: Hashable, Sendable {
  /// The name: a lower-case letter, then up to 31 letters and digits.
  public let name: String

  /// The act with this name, nil when it is not spelled as acts are.
  public init?(_ name: String) {
    guard EntryField.isWord(name) else { return nil }
    self.name = name
  }

  private init(known name: StaticString) { self.name = "\(name)" }

  /// The archive was founded.
  public static let founded = Act(known: "founded")
  /// An original was sealed.
  public static let received = Act(known: "received")
  /// A deposit's messages were committed to.
  public static let filed = Act(known: "filed")
  /// A received original could not be filed.
  public static let notFiled = Act(known: "notFiled")
  /// The same bytes came again from the same custodian.
  public static let presentedAgain = Act(known: "presentedAgain")
  /// A page of records was shown.
  public static let viewed = Act(known: "viewed")
  /// A search was made.
  public static let searched = Act(known: "searched")
  /// Records left the archive.
  public static let exported = Act(known: "exported")
  /// Keys were replaced.
  public static let keysRotated = Act(known: "keysRotated")
  /// A backup was made.
  public static let backedUp = Act(known: "backedUp")
}

extension Act: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
