// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// A copy with all that alignment is told of it besides its lines.
struct CopyInput {
  let copy: CatalogueCopy
  let reason: String
  let isPartWithheld: Bool
  /// Displayed identities that the register knows.
  var known: [Participant: PersonID] = [:]
  /// The custodian's own.
  var holder: Set<Participant> = []
}
