// SPDX-License-Identifier: Apache-2.0
extension Guide {
  static var messenger: Guide {
    Guide(
      name: "messenger", title: "Hand in from Messenger or Instagram",
      summary: "Meta prepares a download of your messages; it takes some hours to come.",
      ways: [
        GuideWay(
          "Phone or computer",
          [
            GuideStep("Open “Settings”, then “Accounts Center”, then “Your information and permissions”."),
            GuideStep("Choose “Export your information” for this account, and of it only “Messages”."),
            GuideStep(
              "Choose “All time” and “JSON”. What is set before you change it is one year, as web pages.",
              ScreenDrawing("Export", ["Date range: All time", "Format: JSON", "Media quality"], tap: 0)),
            GuideStep("When Meta tells you that it is ready, download every part and hand in all of them together."),
          ]),
        GuideWay(
          "End-to-end encrypted chats",
          [
            GuideStep("These are not in the download. On messenger.com open the secure storage settings."),
            GuideStep("Choose “Download secure storage data” and hand in the file."),
          ]),
      ],
      leavesOut: [
        "Edits, replies and who read what.",
        "Whatever lies outside the dates you chose.",
      ], blocked: otherwise, checked: "November 2026")
  }

  static var google: Guide {
    Guide(
      name: "google", title: "Hand in from Google Chat, Voice or Gmail",
      summary: "Google Takeout makes a copy of what you choose.",
      ways: [
        GuideWay(
          "Computer",
          [
            GuideStep("Open takeout.google.com and choose “Deselect all”."),
            GuideStep(
              "Tick only Google Chat, Voice or Mail; of Mail choose the labels that hold government business.",
              ScreenDrawing("Takeout", ["Google Chat", "Mail", "Voice"], tap: 0)),
            GuideStep("Choose “.zip”. Download every part and hand in all of them together."),
          ])
      ],
      leavesOut: [
        "In spaces of another organisation: what that organisation keeps back.",
        "Messages of a conversation whose history was turned off.",
      ], blocked: otherwise, checked: "November 2026")
  }

  static var linkedIn: Guide {
    Guide(
      name: "linkedin-x", title: "Hand in from LinkedIn or X",
      summary: "Both prepare an archive of your data; the messages are in it.",
      ways: [
        GuideWay(
          "LinkedIn",
          [
            GuideStep("Open “Settings & Privacy”, “Data privacy”, “Get a copy of your data”, and tick messages."),
            GuideStep("Two files may come: the later, larger one has all messages. Hand in the zip."),
          ]),
        GuideWay(
          "X",
          [
            GuideStep("Open “Settings”, “Your account”, “Download an archive of your data”."),
            GuideStep("A day later download the zip and hand it in. Only its direct messages are read."),
          ]),
      ],
      leavesOut: [
        "LinkedIn: reactions, edits and deleted messages.",
        "X: encrypted direct messages.",
      ], blocked: otherwise, checked: "November 2026")
  }

  static var work: Guide {
    Guide(
      name: "work", title: "Hand in from Teams, Skype, Slack or Discord",
      summary: "A personal account exports by itself; that of an organisation needs its administrator.",
      ways: [
        GuideWay(
          "Teams (personal) and Skype",
          [
            GuideStep("Open secure.skype.com/data-export in a browser, choose conversations and files, and download."),
            GuideStep("Hand in the .tar file as it is."),
          ]),
        GuideWay(
          "Slack",
          [
            GuideStep("An owner opens “Settings & administration”, “Workspace settings”, “Import/Export”."),
            GuideStep("Hand in the zip. Direct messages are in it only where the workspace’s plan allows it."),
          ]),
        GuideWay(
          "Discord",
          [
            GuideStep("Open “User Settings”, “Privacy & Safety”, “Request all of my data”, and tick messages."),
            GuideStep("Hand in the zip. It holds your own words only: say so, and name who else took part."),
          ]),
      ],
      leavesOut: [
        "Discord’s own archive: everything others wrote.",
        "Slack: files are links, and links expire. Attach what matters.",
      ], blocked: otherwise, checked: "November 2026")
  }

  private static var otherwise: [String] {
    [
      "No export, or it does not come?",
      "Print the conversation to a PDF or take pictures, and hand them in under “A picture, a PDF or copied text”.",
    ]
  }
}
