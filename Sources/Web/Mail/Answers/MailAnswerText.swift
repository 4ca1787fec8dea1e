// SPDX-License-Identifier: Apache-2.0
import Archive

/// The words of our answers: what happened, one link, and nothing of the mail itself.
enum MailAnswerText {
  static func receipt(_ answer: MailAnswer, pages: String) -> OutgoingMail {
    var paragraphs = ["We have your mail, exactly as it was sent. It is sealed and open to you alone."]
    if answer.enclosures > 0 {
      let things = answer.enclosures == 1 ? "1 original" : "\(answer.enclosures) originals"
      paragraphs.append("\(things) inside it (forwarded mail or an export) will be found beside it.")
    }
    paragraphs.append("It is not on the record yet. Sign in to say what of it is personal, and file it:\n\(pages)")
    if answer.hasQuotedForward {
      paragraphs.append(
        "It quotes another mail in its text. Such a quotation loses who wrote when, and the attachments. If you can, "
          + "forward the original again as an attachment.")
    }
    if answer.isStripped {
      paragraphs.append("Something attached did not come along. If you have it, hand it in there.")
    }
    paragraphs.append("If you do nothing, it is destroyed in 14 days. If you did not send it, sign in and discard it.")
    return mail(answer.to, "We have your mail for the record", paragraphs, inReplyTo: answer.inReplyTo)
  }

  static func tooLarge(to address: String, most: Int, pages: String) -> OutgoingMail {
    mail(
      address, "Your mail for the record was too large",
      [
        "A mail from your address was larger than the \(most >> 20) MB that are taken by mail. It was not kept.",
        "Sign in and hand it in there instead, whatever its size:\n\(pages)",
        "If you did not send it, you need do nothing.",
      ])
  }

  private static func mail(
    _ to: String, _ subject: String, _ paragraphs: [String], inReplyTo: String? = nil
  ) -> OutgoingMail {
    OutgoingMail(
      to: to, subject: subject, text: paragraphs.joined(separator: "\n\n") + "\n", inReplyTo: inReplyTo,
      isAutomatic: true)
  }
}
