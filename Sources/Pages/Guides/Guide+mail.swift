// SPDX-License-Identifier: Apache-2.0
extension Guide {
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
