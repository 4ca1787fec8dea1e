// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting

/// Exports of the fictional Department for Rivers and Coasts, as Threema makes them. The two zips are encrypted
/// (WinZip AES-256, made with libarchive) under `passphrase`.
enum ThreemaSample {
  static let passphrase = "river flows"

  static let chat = """
    [03/02/2026, 10:00] Ben Hale: Is the weir open?
    [03/02/2026, 10:01] Me: Since six: mind the log.
    And the gate.
    [13/02/2026, 10:02] Ben Hale: Weir <ab12-weir.png>
    [13/02/2026, 10:03] Ben Hale: Here <geo:51.5,-0.12?z=15>
    [13/02/2026, 10:04] Me: Outgoing call <01:05>
    [13/02/2026, 10:05] Somebody joined

    """

  private static let columns =
    #""apiid","uid","identity","isoutbox","isread","issaved","messagestae","posted_at","created_at","modified_at","type","body","isstatusmessage","caption","quoted_message_apiid","delivered_at","read_at","g_msg_states","display_tags","edited_at","deleted_at""#

  static func row(
    _ id: Int, _ type: String, _ body: String, out: Bool = false, status: Bool = false, caption: String = "",
    quoted: String = "", read: String = "", edited: String = "", deleted: String = ""
  ) -> String {
    let time = 1_770_112_800_000 + id * 1000
    let body = body.replacing("\"", with: "\"\"")
    return
      "\"a\(id)\",\"u\(id)\",\"\(out ? "" : "ECHOECHO")\",\"\(out ? 1 : 0)\",\"1\",\"1\",\"READ\",\"\(time)\",\"\(time + 500)\","
      + "\"\",\"\(type)\",\"\(body)\",\"\(status ? 1 : 0)\",\"\(caption)\",\"\(quoted)\",\"\",\"\(read)\",\"\",\"0\",\"\(edited)\","
      + "\"\(deleted)\""
  }

  static func table(_ rows: [String]) -> String { ([columns] + rows).joined(separator: "\n") + "\n" }

  static let contacts = """
    "identity","publickey","firstname","lastname","nick_name","identity_id"
    "ECHOECHO","aa","Ben","Hale","ben","77aa"

    """
  static let groups = """
    "id","creator","groupname","members","group_uid"
    "g1","ECHOECHO","Flood desk","ECHOECHO;ADAADA12","99bb"

    """
  static let polls: [(name: String, text: String)] = [
    ("ballot.csv", "\"id\",\"aid\",\"name\"\n\"5\",\"b5\",\"Open the gate?\"\n"),
    (
      "ballot_choice.csv",
      "\"id\",\"ballot\",\"name\"\n\"1\",\"5-b5\",\"Yes\"\n\"2\",\"5-b5\",\"No\"\n"
    ),
    (
      "ballot_vote.csv",
      "\"ballot_uid\",\"choice_uid\",\"identity\",\"choice\"\n\"5-b5\",\"1-c1\",\"ECHOECHO\",\"1\"\n"
    ),
  ]

  static let rows = [
    row(1, "TEXT", #"Is the "weir" open? C:\\log"#),
    row(2, "TEXT", "Since six", out: true, quoted: "a1", read: "1770112900000", edited: "1770112950000"),
    row(
      3, "FILE", #"["blob","5ec2e75ec2e75ec2e75ec2e75ec2e7aa","image/png",3,"weir.png",1,true,""]"#, caption: "The weir"
    ),
    row(4, "LOCATION", #"[51.5,-0.12,10.0,"Alder Weir","Gate"]"#),
    row(5, "BALLOT", "[1,5]"),
    row(6, "TEXT", "", deleted: "1770112999000"),
    row(7, "VOIP_STATUS", #"[1,{"status":2,"duration":65}]"#, out: true),
    row(8, "STATUS", "Ben Hale joined", status: true),
    row(9, "HOLOGRAM", "?"),
    row(10, "FILE", #"["blob","77","application/pdf",3,"gone.pdf",0,true,""]"#),
  ]

  static func backup(_ rows: [String] = rows, media: Bool = true) -> [UInt8] {
    var files: [(name: String, text: String)] = [
      ("settings", "x"), ("identity", "IDENTITYBACKUPSECRET"), ("contacts.csv", contacts), ("groups.csv", groups),
      ("message_77aa.csv", table(rows)), ("group_message_99bb.csv", table([row(20, "TEXT", "To all")])),
      (
        "contact_reactions.csv",
        "\"contact_identity\",\"api_message_id\",\"sender_identity\",\"emoji_sequence\",\"reacted_at\"\n"
          + "\"ECHOECHO\",\"a2\",\"ECHOECHO\",\"👍\",\"1770113000000\"\n"
      ),
    ]
    if media { files += [("message_media_u3", "PNG"), ("message_media_u77", "stray")] }
    return SampleTar.bytes(files + polls)
  }

  static var lockedChat: [UInt8] { bytes(lockedChatText) }
  static var lockedBackup: [UInt8] { bytes(lockedBackupText) }

  private static func bytes(_ text: String) -> [UInt8] { Data(base64Encoded: text).map(Array.init) ?? [] }

  private static let lockedChatText = """
    UEsDBBQACQBjAABQQ1wAAAAAAAAAAJQAAAAMACMAbWVzc2FnZXMudHh0VVQFAAEgx4FpdXgLAAEEAAAAAAQAAAAAAZkHAAEAQUUD\
    CAAZNEBOvf76ORbdoX4ZD+iOAILqUhC2TWwpiHJDw0NAGwO8tF15TtrSrbYC+Lc3a/QVP/ZFWlCX7ZAqENgGPPsl2hq7/rdDRd01\
    SqSkWjeGlyewXp/DTLuSJ15tzeBVdylR/0+ujVqd5U193S5GNbxqN+X6JPLQJYWXc7wMqtwgCZtDqBhwUEsHCOMhwqOFAAAAlAAA\
    AFBLAwQUAAkAYwAAUENcAAAAAAAAAAADAAAADQAjAGFiMTItd2Vpci5wbmdVVAUAASDHgWl1eAsAAQQAAAAABAAAAAABmQcAAgBB\
    RQMIAIwtg4/p7Y+B1jzaYOdrh5L/9SLJOpa5ITBGqqEphJ+TvVBLBwgAAAAAIQAAAAMAAABQSwECFAMUAAkAYwAAUENc4yHCo4UA\
    AACUAAAADAAjAAAAAAAAAAAApIEAAAAAbWVzc2FnZXMudHh0VVQFAAEgx4FpdXgLAAEEAAAAAAQAAAAAAZkHAAEAQUUDCABQSwEC\
    FAMUAAkAYwAAUENcAAAAACEAAAADAAAADQAjAAAAAAAAAAAApIHiAAAAYWIxMi13ZWlyLnBuZ1VUBQABIMeBaXV4CwABBAAAAAAE\
    AAAAAAGZBwACAEFFAwgAUEsFBgAAAAACAAIAuwAAAGEBAAAAAA==
    """
  private static let lockedBackupText = """
    UEsDBBQACQBjAABQQ1wAAAAAAAAAAA8AAAAIACMAc2V0dGluZ3NVVAUAASDHgWl1eAsAAQQAAAAABAAAAAABmQcAAgBBRQMIAPu8\
    HoNkwKwqB5b/MquPZo8NgX2TGE6q6d7XJ5y1wYQlgXxgyUOyhEAYsRx11FBLBwgAAAAALQAAAA8AAABQSwMEFAAJAGMAAFBDXAAA\
    AAAAAAAAFAAAAAgAIwBpZGVudGl0eVVUBQABIMeBaXV4CwABBAAAAAAEAAAAAAGZBwABAEFFAwgA4Lwvy9dkhBoZHh01XUwiAlQc\
    wANcchcUdowlVTdP5IwPx5Iuzp+UDuLetHe+0xz1eD1QSwcIQn7i9TIAAAAUAAAAUEsDBBQACQBjAABQQ1wAAAAAAAAAALYAAAAM\
    ACMAY29udGFjdHMuY3N2VVQFAAEgx4FpdXgLAAEEAAAAAAQAAAAAAZkHAAEAQUUDCADFVS7XjHRcYXrfHDjvhQ8WsIfi63Sdqr6N\
    VZj0kJRBJ2JzKyfCJGAdMmMBu/SlcSzJl1KbxreNrgENJ7fI0EHyhYDAjWWmHgvcXI3o57uuIY/omTAOrjST28ZETSVyOfNFZfBD\
    dTS4sx2sF5NTj+YpIALfghmIDwbN8r0V+jxL9cgqDEa3Ld2YVxgjU97cQ/fJLVBLBwhaZU4UkgAAALYAAABQSwMEFAAJAGMAAFBD\
    XAAAAAAAAAAANwEAABAAIwBtZXNzYWdlXzc3YWEuY3N2VVQFAAEgx4FpdXgLAAEEAAAAAAQAAAAAAZkHAAEAQUUDCABJzqNucCLe\
    4w0GMVaplNcV9Zw/auPNkFtTPWonhXLT6D6XVWxxe5Hb9MrvkJp7VzK/ZfuzBsoB18pPLdxYWzOsMVKrI7aJA/eHEaAx4t55FgYB\
    bC/GWYVfOc3/AEwtPLNoE/1YVer6BEORcj1QTPcDEWFQDGTjhKfqCwtd9Utd9iEobUaSpg12ijKGluGXYsOqqPC5uU71m8KmcBd0\
    zo0wiT75eyz12VIAeEMdMDMtM8QhRH+OukKCeM3QUT0FsQtNxFkcGlVGcf1OzFBLBwjh6QiKywAAADcBAABQSwECFAMUAAkAYwAA\
    UENcAAAAAC0AAAAPAAAACAAjAAAAAAAAAAAApIEAAAAAc2V0dGluZ3NVVAUAASDHgWl1eAsAAQQAAAAABAAAAAABmQcAAgBBRQMI\
    AFBLAQIUAxQACQBjAABQQ1xCfuL1MgAAABQAAAAIACMAAAAAAAAAAACkgYYAAABpZGVudGl0eVVUBQABIMeBaXV4CwABBAAAAAAE\
    AAAAAAGZBwABAEFFAwgAUEsBAhQDFAAJAGMAAFBDXFplThSSAAAAtgAAAAwAIwAAAAAAAAAAAKSBEQEAAGNvbnRhY3RzLmNzdlVU\
    BQABIMeBaXV4CwABBAAAAAAEAAAAAAGZBwABAEFFAwgAUEsBAhQDFAAJAGMAAFBDXOHpCIrLAAAANwEAABAAIwAAAAAAAAAAAKSB\
    AAIAAG1lc3NhZ2VfNzdhYS5jc3ZVVAUAASDHgWl1eAsAAQQAAAAABAAAAAABmQcAAQBBRQMIAFBLBQYAAAAABAAEAHABAAAsAwAA\
    AAA=
    """
}
