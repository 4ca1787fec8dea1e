// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger
import Records
import Store
import Vault

/// What an archive takes from outside: the clock, and the program that parses.
package struct Surroundings: Sendable {
  package var clock: @Sendable () -> Instant
  package var program: String

  package init(
    clock: @escaping @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
    program: String = AuthorityArchive.thisProgram
  ) {
    (self.clock, self.program) = (clock, program)
  }
}
