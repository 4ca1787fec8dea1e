// SPDX-License-Identifier: Apache-2.0
import Ledger

extension Act {
  /// Senders and subjects of mail that is nobody's were shown to a records manager.
  static let mailShown = Act("mailShown")!  // spelled as acts are
}
