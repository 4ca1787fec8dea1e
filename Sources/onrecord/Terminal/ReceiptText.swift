// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

/// A receipt as the depositor reads it, or as one JSON object.
struct ReceiptText {
  private let receipt: Receipt
  private let proofFile: String

  init(_ receipt: Receipt, proofFile: String) { (self.receipt, self.proofFile) = (receipt, proofFile) }

  func text(json: Bool) -> String { json ? object : lines.joined(separator: "\n") }

  private var lines: [String] {
    [opening] + DepositText(receipt.deposit).lines.dropFirst()
      + receipt.sameOriginalAs.map { "  same file as        deposit \($0), handed in for another custodian" }
      + ["  proof               \(Terminal.line(proofFile))"]
      + (salt.map {
        ["  salt of the whole   \($0)", "  Keep this salt and the whole export: together they show it is unaltered."]
      } ?? [])
  }

  private var salt: String? {
    receipt.wholeSalt.map { $0.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() }
  }

  private var opening: String {
    let id = receipt.deposit.facts.id
    return switch receipt.outcome {
    case .filed: "Deposit \(id) is filed."
    case .resumed: "Deposit \(id) was sealed before; it is filed now."
    case .presentedAgain: "These bytes were deposited before as \(id); nothing was filed again."
    }
  }

  private var object: String {
    var line = JSONLine()
    line.add("kind", "receipt")
    line.add("outcome", receipt.outcome.rawValue)
    DepositText(receipt.deposit).add(to: &line)
    line.add("sameOriginalAs", receipt.sameOriginalAs.map(\.description))
    line.add("proof", proofFile)
    line.add("wholeSalt", salt)
    return line.text
  }
}
