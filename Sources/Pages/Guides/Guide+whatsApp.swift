// SPDX-License-Identifier: Apache-2.0
extension Guide {
  static var whatsApp: Guide {
    Guide(
      name: "whatsapp", title: "Export from WhatsApp",
      summary: "WhatsApp makes a .zip or .txt file of one conversation. Do it once for each conversation.",
      ways: [iPhone, android, desktop],
      leavesOut: [
        "Only the latest messages: about 40,000 without media, about 10,000 with.",
        "Which message a reply answers, reactions, and who read what.",
        "Messages that have disappeared, view-once photos and videos, and the words of deleted messages.",
        "The words a message had before it was edited.",
        "The time zone: times are those your phone shows.",
      ],
      blocked: [
        "Advanced Chat Privacy stops everybody in the conversation from exporting it, you included.",
        "Open the conversation, tap its name, and look for “Advanced chat privacy”. In a chat of two either of you can turn "
          + "it off; in a group it may take an admin. Export, then turn it on again if you need it.",
        "Everybody in the conversation is told that it was turned off.",
        "If it must stay on, or you cannot change it, say that the export is blocked. Keep the conversation.",
      ], checked: "November 2026")
  }

  private static var iPhone: GuideWay {
    GuideWay(
      "iPhone",
      [
        GuideStep(
          "Open the conversation and tap its name at the top.",
          ScreenDrawing("Flood response", ["Jonas: Level holding"], tap: nil)),
        GuideStep(
          "Scroll to the end and tap “Export Chat”.",
          ScreenDrawing("Group info", ["Clear Chat", "Export Chat", "Exit Group"], tap: 1)),
        GuideStep(
          "Tap “Attach Media”, so that photos and files come along.",
          ScreenDrawing("Export Chat", ["Attach Media", "Without Media", "Cancel"], tap: 0)),
        GuideStep(
          "Tap “Save to Files” and choose a folder you will find again.",
          ScreenDrawing("WhatsApp Chat.zip", ["AirDrop", "Mail", "Save to Files"], tap: 2)),
        GuideStep("Come back here, choose “Hand in” and then that file."),
      ])
  }

  private static var android: GuideWay {
    GuideWay(
      "Android",
      [
        GuideStep(
          "Open the conversation and tap the three dots at the top right.",
          ScreenDrawing("Flood response  ⋮", ["Jonas: Level holding"], tap: nil)),
        GuideStep("Tap “More”.", ScreenDrawing("Menu", ["Search", "Mute notifications", "More"], tap: 2)),
        GuideStep(
          "Tap “Export chat”.", ScreenDrawing("More", ["Report", "Clear chat", "Export chat", "Add shortcut"], tap: 2)),
        GuideStep(
          "Tap “Include media”.", ScreenDrawing("Export chat", ["Without media", "Include media"], tap: 1)),
        GuideStep("Save it to Files or Drive. Then come back here, choose “Hand in” and that file."),
      ])
  }

  private static var desktop: GuideWay {
    GuideWay(
      "Computer",
      [
        GuideStep("Use the phone if you can: the export from a computer leaves out more."),
        GuideStep(
          "Open the conversation in WhatsApp and open its menu.",
          ScreenDrawing("Flood response  ⋮", ["Jonas: Level holding"], tap: nil)),
        GuideStep(
          "Choose “Export chat”, where your version has it, and keep the file.",
          ScreenDrawing("Menu", ["Contact info", "Select messages", "Export chat"], tap: 2)),
        GuideStep(
          "It leaves out every message sent under a disappearing timer and files over 15 MB, without saying so."),
      ])
  }
}
