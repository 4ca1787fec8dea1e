// SPDX-License-Identifier: Apache-2.0

/// One row of Viber's history: date, time, name, telephone number, text.
struct ViberRow {
  let date: LocalDate
  let raw: String
  let name: String
  let phone: String
  let text: String

  /// nil where the row is none of that kind: the rest of a text that went over a line.
  init?(_ row: CSVRow) {
    guard row.fields.count >= 5 else { return nil }
    let (day, time) = (row.fields[0], row.fields[1])
    guard let date = LocalDate(date: day, time: time), Self.isPhone(row.fields[3]) else { return nil }
    (self.date, raw) = (date, "\(day) \(time)")
    (name, phone) = (row.fields[2], row.fields[3])
    // A comma that is not quoted parts a text in two.
    text = row.fields[4...].joined(separator: ",")
  }

  /// Digits with their usual marks; empty for one without a number.
  private static func isPhone(_ text: String) -> Bool {
    let bytes = text.utf8.filter { $0 != 0x20 }
    guard let first = bytes.first else { return true }
    let digits = bytes.filter { Bytes.isDigit($0) }.count
    return digits >= 5 && (first == 0x2B || first == 0x28 || Bytes.isDigit(first)) && digits + 6 >= bytes.count
  }
}
