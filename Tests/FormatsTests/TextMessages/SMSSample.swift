// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records

/// A fictional backup and the reading of one.
enum SMSSample {
  static let picture = "iVBORw0KGgo="

  static let sms = """
    <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
    <!--File Created By SMS Backup & Restore v10.20.002 on 03/03/2026 09:41:07-->
    <?xml-stylesheet type="text/xsl" href="sms.xsl"?>
    <smses count="3" backup_set="a1" backup_date="1772530867000" type="full">
      <sms protocol="0" address="+447700900123" date="1772530800123" type="1" subject="null" body="Level&#10;3 &#55357;&#56834; &amp; rising" toa="null" sc_toa="null" service_center="+447700900000" read="1" status="-1" locked="0" date_sent="1772530799000" sub_id="2" readable_date="3 Mar 2026 09:40:00" contact_name="Ada Rivers" />
      <sms protocol="0" address="+44 7700 900123" date="1772530860000" type="2" subject="null" body="Close the gate" read="1" status="0" locked="0" date_sent="1772530862000" contact_name="Ada Rivers" />
      <mms date="1772530900000" date_sent="1772530899" msg_box="1" m_type="132" m_id="m77" tr_id="t5" address="+447700900123~+447700900456" sub="Weir" read="1" contact_name="Ada Rivers, Bo Banks" text_only="0">
        <parts>
          <part seq="-1" ct="application/smil" name="null" chset="null" cl="smil.xml" text='&lt;smil/&gt;' />
          <part seq="0" ct="text/plain" chset="106" cl="text.txt" text="Look" />
          <part seq="1" ct="image/png" name="null" cl="weir.png" text="null" data="\(picture)" />
        </parts>
        <addrs>
          <addr address="+447700900456" type="137" charset="106" />
          <addr address="insert-address-token" type="151" charset="106" />
          <addr address="+447700900123" type="130" charset="106" />
        </addrs>
      </mms>
    </smses>
    """

  static let calls = """
    <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
    <calls count="2" backup_set="a2" type="full">
      <call number="+447700900123" duration="75" date="1772531000000" type="2" presentation="1" contact_name="Ada Rivers" />
      <call number="+447700900999" duration="0" date="1772531100000" type="3" contact_name="(Unknown)" />
    </calls>
    """

  static func around(_ elements: String, attributes: String = "") -> String {
    "<?xml version='1.0'?>\n<smses\(attributes)>\n\(elements)\n</smses>\n"
  }
}

/// What one reading gave.
struct TextReading {
  private(set) var messages: [ParsedMessage] = []
  private(set) var events: [ParsedEvent] = []
  private(set) var notices: [Notice] = []
  private(set) var report: FidelityReport
  let files: [[UInt8]]

  init(_ format: some ExportFormat, _ text: String, name: String = "sms-20260303.xml") throws {
    try self.init(format, Export(name: name, source: MemorySource(Array(text.utf8))))
  }

  init(_ format: some ExportFormat, _ files: [(String, String)]) throws {
    try self.init(format, TextReading.export(files.map { ($0.0, Array($0.1.utf8)) }))
  }

  init(_ format: some ExportFormat, _ export: Export) throws {
    let sink = KeptFiles()
    var items = try format.items(export, choices: Choices(), files: sink)
    report = items.report
    while let item = try items.next() {
      switch item {
      case .message(let message): messages.append(message)
      case .event(let event): events.append(event)
      case .notice(let notice): notices.append(notice)
      }
    }
    report = items.report
    files = sink.files
  }

  static func export(_ files: [(String, [UInt8])]) -> Export {
    let tree = FileTree(
      files: files.map { file in TreeFile(path: file.0, size: file.1.count) { MemorySource(file.1) } })
    return Export(name: "export.zip", source: MemorySource(Array("PK".utf8)), tree: tree)
  }

  var losses: Set<String> { Set(report.losses.map(\.code)) }

  func choice(_ name: String) -> String? { report.choices.first { $0.name == name }?.value }
}
