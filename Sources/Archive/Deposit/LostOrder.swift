// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// The order of day and month of what is kept of an export.
extension AuthorityArchive {
  /// Bytes of an export up to which what is kept of it is read once more before filing.
  private static let readAgainUpTo = 64 << 20

  /// What is declared of the order when `request` is filed: what a person said, and where they said nothing the order
  /// the `whole` was read by, if the stamps that decided it are among what is cut. Blocks.
  func order(of request: DepositRequest, given whole: FidelityReport) throws -> DateOrder? {
    if let declared = request.dateOrder { return declared }
    return try losesOrder(request, whole) ? whole.dateOrder?.order : nil
  }

  private func losesOrder(_ request: DepositRequest, _ whole: FidelityReport) throws -> Bool {
    guard let kept = request.kept, !kept.isExtract, let order = whole.dateOrder else { return false }
    guard request.export.source.size <= Self.readAgainUpTo else { return true }
    var bytes: [UInt8] = []
    try kept.eachBlock { bytes += $0 }
    let source = MemorySource(bytes)
    let asked = ParseRequest(
      name: request.export.name, size: source.size, format: request.format,
      choices: Choices(timeZone: request.timeZone, assumedTimeZone: settings.timeZone).with(request.aids))
    var child = try ParserChild(binary: program, request: asked, source: source)
    defer { child.end() }
    while let said = try child.next() {
      if case .report(let report) = said { return report.dateOrder?.order != order.order }
    }
    return true
  }
}
