// SPDX-License-Identifier: Apache-2.0

/// One page: stored properties are what it shows, `body` is how. Pure: no query, no clock, no permission.
package protocol Page: Sendable {
  /// The page's own title and usually its first heading.
  var title: String { get }

  /// What a person must mend before the form is taken; shown above the body, each linked to its field.
  var problems: [Problem] { get }

  /// Where "Back" leads; nil shows none.
  var back: Path? { get }

  /// How wide the page's matter runs.
  var width: PageWidth { get }

  @HTMLBuilder var body: HTML { get }

  /// The page empty, typical and overflowing; each has a golden file.
  static var samples: [Sample] { get }
}

extension Page {
  package var problems: [Problem] { [] }
  package var back: Path? { nil }
  package var width: PageWidth { .reading }
}
