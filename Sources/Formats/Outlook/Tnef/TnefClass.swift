// SPDX-License-Identifier: Apache-2.0

/// Message classes as Microsoft Mail named them ([MS-OXTNEF] 2.1.3.3.2), by their names of today.
enum TnefClass {
  private static let mapped = [
    "IPM.Microsoft Mail.Note": "IPM.Note", "IPM.Microsoft Mail.Read Receipt": "REPORT.IPM.Note.IPNRN",
    "IPM.Microsoft Mail.Non-Delivery": "REPORT.IPM.Note.NDR",
    "IPM.Microsoft Schedule.MtgReq": "IPM.Schedule.Meeting.Request",
    "IPM.Microsoft Schedule.MtgRespP": "IPM.Schedule.Meeting.Resp.Pos",
    "IPM.Microsoft Schedule.MtgRespN": "IPM.Schedule.Meeting.Resp.Neg",
    "IPM.Microsoft Schedule.MtgRespA": "IPM.Schedule.Meeting.Resp.Tent",
    "IPM.Microsoft Schedule.MtgCncl": "IPM.Schedule.Meeting.Canceled",
  ]

  static func name(_ bytes: [UInt8]) -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    return mapped[name] ?? name
  }
}
