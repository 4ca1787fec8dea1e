// SPDX-License-Identifier: Apache-2.0
extension Guide {
  static var signal: Guide {
    Guide(
      name: "signal", title: "Hand in from Signal",
      summary: "Newer versions export the whole history; a backup with its key can be read too.",
      ways: [
        GuideWay(
          "Phone or computer: export the history",
          [
            GuideStep("Bring Signal up to date. The export is in its newer versions for Android and for computers."),
            GuideStep(
              "Open “Settings”, then “Chats” or “Backups”, and look for “Export chat history”.",
              ScreenDrawing("Chats", ["Appearance", "Export chat history", "Storage"], tap: 1)),
            GuideStep("Choose “With media”. The result is a folder with “main.jsonl” in it, or its zip."),
            GuideStep("Hand in the zip, or zip the folder first. You choose which conversations go on record."),
          ]),
        GuideWay(
          "Android: a backup",
          [
            GuideStep("Under “Settings”, “Backups” make a backup; write down its key or its 30 digits."),
            GuideStep("Hand in the backup file or folder. You are asked for the key; it is sealed with the record."),
          ]),
      ],
      leavesOut: [
        "Every message of a conversation while its disappearing timer was on: Signal’s export leaves them all out.",
        "View-once photos, and messages deleted before the export.",
        "On iPhone there is no export of this kind yet: hand in a picture or a print of the conversation.",
      ],
      blocked: [
        "A disappearing timer runs while you read this.",
        "Turn it off for a conversation with government business: tap its name, then “Disappearing messages”, then “Off”.",
      ], checked: "November 2026")
  }

  static var messages: Guide {
    Guide(
      name: "messages", title: "Hand in from Messages or SMS",
      summary: "Android phones export with a free app; a Mac or a backup of an iPhone holds its messages.",
      ways: [androidMessages, macMessages, printedMessages],
      leavesOut: [
        "A print or picture is weak evidence of when and by whom it was written; the record says so.",
        "Messages deleted for good. An iPhone keeps deleted ones for 30 days: its database shows them.",
      ],
      blocked: [
        "You may not be allowed to install an app, or have no Mac.",
        "Ask for an appointment: somebody who is trained captures the conversation with you.",
      ], checked: "November 2026")
  }

  private static var androidMessages: GuideWay {
    GuideWay(
      "Android",
      [
        GuideStep("Install “SMS Backup & Restore” from the store of your phone."),
        GuideStep(
          "Choose “Set up a backup”, tick messages with their media, and calls if they matter.",
          ScreenDrawing("Set up a backup", ["Messages", "MMS and media", "Phone calls"], tap: 1)),
        GuideStep("Keep the backup on the phone or send it to yourself: it is a file that ends in “.xml”."),
        GuideStep("Hand in that file. You choose which conversations go on record."),
      ])
  }

  private static var macMessages: GuideWay {
    GuideWay(
      "iPhone with a Mac",
      [
        GuideStep("On a Mac with the same Apple account open Messages and let it load."),
        GuideStep("In Finder choose “Go”, “Go to Folder”, and type “~/Library/Messages”."),
        GuideStep(
          "Copy the whole folder: the three files whose names begin with “chat.db”, and “Attachments”.",
          ScreenDrawing("Messages", ["Attachments", "chat.db", "chat.db-wal"], tap: 1)),
        GuideStep("Compress the copy and hand in the zip. You choose which conversations go on record."),
      ])
  }

  private static var printedMessages: GuideWay {
    GuideWay(
      "When nothing else works",
      [
        GuideStep("Print the conversation to a PDF, or take pictures of the screen with the date in view."),
        GuideStep("Hand them in under “A picture, a PDF or copied text”, and say who wrote and when."),
      ])
  }

  static var telegram: Guide {
    Guide(
      name: "telegram", title: "Hand in from Telegram",
      summary: "Only Telegram Desktop exports conversations; the phone cannot.",
      ways: [
        GuideWay(
          "Computer",
          [
            GuideStep("Install Telegram Desktop from Telegram’s own site and sign in with your phone."),
            GuideStep(
              "Open the conversation, then the three dots, then “Export chat history”.",
              ScreenDrawing("Flood response  ⋮", ["View group info", "Export chat history", "Clear history"], tap: 1)),
            GuideStep(
              "Tick photos and files, and choose “Machine-readable JSON” as the format.",
              ScreenDrawing("Export", ["Photos", "Files", "Format: JSON"], tap: 2)),
            GuideStep("Telegram may ask you to wait 24 hours the first time, and to confirm on your phone."),
            GuideStep("Zip the whole folder and hand it in. An export as HTML is read too, with less in it."),
          ])
      ],
      leavesOut: [
        "Secret chats: they exist on the phone alone and cannot be exported.",
        "Messages that were deleted, by either side, and messages that deleted themselves.",
      ],
      blocked: [
        "Groups and channels can forbid saving.",
        "Then Telegram offers no export. Say that the export is blocked, and keep the conversation.",
      ], checked: "November 2026")
  }
}
