// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Text messages of several conversations, as SMS Backup & Restore writes them; words that grow in gardens are private.
enum StagedTexts {
  /// Whatever of it is private: words, names, a title, a field of no name of ours, the name and bytes of a picture.
  static let canaries = ["quillwort", "Wren Teasel", "900002", "burdock", "comfrey.png", "picture of a comfrey"]

  static let xml = [
    sms(1, "Flood desk", "Pumps are at the quay"),
    sms(2, "Wren Teasel", "quillwort tonight", more: "service_center=\"burdock\""),
    sms(3, "Lunch", "At one"),
    mms(1, "The weir", "weir.png", "picture of a weir"),
    mms(1, "quillwort in bloom", "comfrey.png", "picture of a comfrey"),
    mms(2, "again", "comfrey2.png", "picture of a comfrey, again"),
    sms(1, "Flood desk", "Gate three is shut"),
  ].file

  /// `count` conversations of one message each.
  static func many(_ count: Int) -> String {
    (0..<count).map { sms(10_000 + $0, "Person \($0)", "words number \($0).") }.file
  }

  private static func sms(_ chat: Int, _ name: String, _ text: String, more: String = "") -> String {
    "<sms protocol=\"0\" address=\"+4477\(900_000 + chat)\" date=\"1772530800123\" type=\"1\" body=\"\(text)\" "
      + "contact_name=\"\(name)\" \(more) />"
  }

  private static func mms(_ chat: Int, _ text: String, _ name: String, _ picture: String) -> String {
    let address = "+4477\(900_000 + chat)"
    let data = Data(picture.utf8).base64EncodedString()
    return "<mms date=\"1772530900000\" msg_box=\"1\" m_type=\"132\" address=\"\(address)\"><parts>"
      + "<part seq=\"0\" ct=\"text/plain\" text=\"\(text)\" /><part ct=\"image/png\" cl=\"\(name)\" data=\"\(data)\" />"
      + "</parts><addrs><addr address=\"\(address)\" type=\"137\" /></addrs></mms>"
  }
}

extension [String] {
  /// The messages as one file.
  fileprivate var file: String {
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"\(count)\">\n"
      + joined(separator: "\n") + "\n</smses>\n"
  }
}
