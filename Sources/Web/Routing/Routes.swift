// SPDX-License-Identifier: Apache-2.0

/// Every route of the door. A topic's routes stand in `Routes+topic.swift` and are named here once.
package enum Routes {
  package static var all: [Route] { topics.flatMap(\.self) }

  private static var topics: [[Route]] {
    [
      assets,
      signing,
      joining,
      openID,
      sessions,
      people,
      register,
      delegations,
      guests,
      own,
      attesting,
      overdue,
      reading,
      reconciling,
      officers,
      preservation,
      gaps,
      handingIn,
      guides,
      walk,
      tokens,
      interface,
    ]
  }
}
