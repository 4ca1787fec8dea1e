// SPDX-License-Identifier: Apache-2.0

/// When somebody came and left, from the posts they held.
extension RegisteredPerson {
  /// First day of the first post; nil where no post says.
  package var started: Day? { posts.compactMap(\.from).min() }

  /// Last day of the last post; nil while a post is open, or where none says.
  package var left: Day? {
    guard posts.allSatisfy({ $0.until != nil }) else { return nil }
    return posts.compactMap(\.until).max()
  }

  /// Posts held on that day; what is not dated counts as held.
  package func posts(on day: Day) -> [HeldPost] {
    posts.filter { ($0.from ?? day) <= day && day <= ($0.until ?? day) }
  }

  /// The body they belong to; an official of whom nothing is said is of the archive's own authority.
  package func body(within authority: String) -> String? {
    body ?? (standing == .official ? authority : nil)
  }
}
