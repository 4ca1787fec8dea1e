// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Keeps the register of people: who somebody is, whatever a phone calls them.
struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Keep the register of people, and say which displayed name is whom.",
    discussion: """
      Numbers and addresses link by themselves where they are one person's; everything else is a decision that can be \
      undone. \(ExitStatus.help)
      """,
    subcommands: [
      PeopleList.self, PeopleShow.self, PeopleAdd.self, PeopleSet.self, PeopleLink.self, PeopleUnlink.self,
      PeopleSuggest.self, PeopleAccept.self, PeopleRefuse.self, PeopleImport.self,
    ])
}
