// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

@testable import Formats

/// Everything one parse gave.
struct OutlookParse {
  var messages: [ParsedMessage] = []
  var notices: [Notice] = []
  var report: FidelityReport
  let files: [[UInt8]]

  init(_ format: any ExportFormat, _ source: any ByteSource, named name: String) throws {
    let sink = KeptFiles()
    var items = try format.items(Export(name: name, source: source), choices: Choices(), files: sink)
    while let item = try items.next() {
      switch item {
      case .message(let message): messages.append(message)
      case .notice(let notice): notices.append(notice)
      case .event: preconditionFailure("mail has no events")
      }
    }
    report = items.report
    files = sink.files
  }

  static func msg(_ maker: MsgMaker) throws -> OutlookParse {
    try OutlookParse(OutlookMsg(), MemorySource(maker.file), named: "letter.msg")
  }

  static func tnef(_ maker: TnefMaker) throws -> OutlookParse {
    try OutlookParse(OutlookTnef(), MemorySource(maker.bytes), named: "winmail.dat")
  }

  func extras(_ name: String, of message: Int = 0) -> [String] {
    messages[message].extras.filter { $0.name == name }.map(\.value)
  }

  var losses: [String] { report.losses.map(\.code) }
}

/// Real files that this project did not write; a test that needs them is skipped where they are absent.
enum RealOutlook {
  static let folder: String? = {
    let here = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let candidates = [ProcessInfo.processInfo.environment["ONRECORD_FIXTURES"], "/\(here)/../shared/fixtures"]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0 + "/msg") }
  }()

  static let msg = "msg/libemail-outlook-message-perl_0.921.orig"
  static let tnef = "tnef/jstedfast+MimeKit/tnef"
  static let pst = "pst/rjohnsondev+java-libpst/src/test/resources/dist-list.pst"

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder ?? "")/\(path)")))
  }

  static func names(_ path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder ?? "")/\(path)").sorted()) ?? []
  }
}
