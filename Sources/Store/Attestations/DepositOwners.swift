// SPDX-License-Identifier: Apache-2.0
import Records

/// Whose a deposit is: the accounts of its custodian and of who handed it in; nil where only a name was given.
package struct DepositOwners: Sendable, Hashable {
  package let custodian: PersonID?
  package let depositor: PersonID?

  package init(custodian: PersonID?, depositor: PersonID?) {
    (self.custodian, self.depositor) = (custodian, depositor)
  }
}
