// SPDX-License-Identifier: Apache-2.0

/// The first element of an XML file, where it is one of a backup.
struct SMSBackupRoot {
  /// "smses" or "calls".
  let name: String

  /// - Parameter head: the first bytes of the file.
  init?(_ head: [UInt8]) {
    var reader = XMLReader(MemorySource(head))
    for _ in 0..<4 {
      guard let token = try? reader.next() else { return nil }
      guard case .start(let name, let attributes, _) = token else { continue }
      guard name == "smses" || name == "calls" && Self.holdsCalls(attributes, &reader) else { return nil }
      self.name = name
      return
    }
    return nil
  }

  /// Other programs too may write "calls": ours counts them, or its first call has a number.
  private static func holdsCalls(_ attributes: [XMLAttribute], _ reader: inout XMLReader) -> Bool {
    if attributes.contains(where: { $0.name == "count" }) { return true }
    guard let token = try? reader.next(), case .start("call", let attributes, _) = token else { return false }
    return attributes.contains { $0.name == "number" }
  }
}
