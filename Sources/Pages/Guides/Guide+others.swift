// SPDX-License-Identifier: Apache-2.0
extension Guide {
  static var signal: Guide {
    Guide(
      name: "signal", title: "Hand in from Signal",
      summary: "Signal has no export for a single conversation. There are two ways to bring the words out.",
      ways: [
        GuideWay(
          "Phone or computer: copy the messages",
          [
            GuideStep(
              "Open the conversation and press on the first message until a menu appears.",
              ScreenDrawing("Jonas Weir", ["Reply", "Copy", "Select"], tap: 2)),
            GuideStep(
              "Tick all messages that belong to it and choose “Copy”.",
              ScreenDrawing("12 selected", ["Forward", "Copy", "Delete"], tap: 1)),
            GuideStep("Paste them into a mail to your official address, one mail for each conversation."),
            GuideStep("Save photos and files one by one and attach them to the mail."),
          ]),
        GuideWay(
          "With help",
          [
            GuideStep("Ask for an appointment. Somebody who is trained captures the conversation with you."),
            GuideStep("Do not hand in Signal’s encrypted backup here: it cannot be read yet."),
          ]),
      ],
      leavesOut: [
        "Copied text says little of when and by whom it was written: its value as evidence is low, and the record says so.",
        "Messages that have disappeared. Look at the timer first: what goes today cannot be handed in tomorrow.",
        "Reactions, view-once media, calls and the words of deleted messages.",
      ],
      blocked: [
        "A disappearing timer runs while you read this.",
        "Turn it off for a conversation with government business: tap its name, then “Disappearing messages”, then “Off”.",
      ], checked: "November 2026")
  }

  static var messages: Guide {
    Guide(
      name: "messages", title: "Hand in from Messages or SMS",
      summary: "Phones have no export for text messages. Print or copy the conversation, or ask for help.",
      ways: [
        GuideWay(
          "iPhone and Mac",
          [
            GuideStep("On a Mac with the same Apple account, open Messages and the conversation."),
            GuideStep("Scroll up until the first message you need has loaded."),
            GuideStep(
              "Choose “File”, then “Print”, then “Save as PDF”.",
              ScreenDrawing("File", ["New Message", "Open", "Print…"], tap: 2)),
            GuideStep("Mail the PDF to your official address."),
          ]),
        GuideWay(
          "Android",
          [
            GuideStep(
              "Open the conversation, press on the first message and tick the others.",
              ScreenDrawing("4 selected", ["Copy", "Delete", "Forward"], tap: 0)),
            GuideStep("Copy them into a mail to your official address. Attach photos one by one."),
          ]),
      ],
      leavesOut: [
        "Copied or printed text is weak evidence of when and by whom it was written; the record says so.",
        "Edited and unsent messages, and who read what.",
      ],
      blocked: [
        "Many messages, or a dispute about them?",
        "Ask for an appointment: a capture of the phone’s own database is complete where a copy is not.",
      ], checked: "November 2026")
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
            GuideStep(
              "Keep the whole folder. Ask the records team before you hand it in: this program does not read it yet."),
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

  static var mail: Guide {
    Guide(
      name: "mail", title: "Hand in private e-mail",
      summary: "Copy your official address in when you write; forward as an attachment when you receive.",
      ways: mailWays,
      leavesOut: [
        "A plain forward loses the sender’s signature and the way the mail took; the record says so.",
        "Links to files in a cloud are not the files: attach them.",
      ],
      blocked: [
        "A mail too large to forward?",
        "Download it as a file and hand it in here: uploads take up to 4 GB.",
      ], checked: "November 2026")
  }

  private static var mailWays: [GuideWay] {
    [
      GuideWay(
        "When you write",
        [
          GuideStep(
            "Put your official address in “Cc” of every mail about government business.",
            ScreenDrawing("New message", ["To: j.weir@example.org", "Cc: my official address", "Subject"], tap: 1))
        ]),
      GuideWay(
        "When you have received one",
        [
          GuideStep(
            "Forward it as an attachment, so that it arrives as it was.",
            ScreenDrawing("More", ["Reply", "Forward", "Forward as attachment"], tap: 2)),
          GuideStep(
            "In Outlook: “More actions”, then “Forward as attachment”. In Gmail: the three dots, then the same."),
          GuideStep(
            "Phones mostly cannot do this. Use a computer, or download the mail as an .eml file and hand that in here."
          ),
        ]),
      GuideWay(
        "A whole mailbox",
        [
          GuideStep(
            "Export it as .mbox (Gmail: Google Takeout) and hand that in. You tick what is business; the rest is dropped unread."
          )
        ]
      ),
    ]
  }
}
