// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// The people known: for those who may reconcile. Who keeps accounts or audits has nothing to do with them.
extension Office {
  /// The register with the accounts of the desk; for acts that have checked what their subject may do.
  func register() throws -> Register { try archive.register(accounts: try desk.people().map(\.person)) }

  /// Keeps the register for `subject`, who decides in person and not for a principal.
  func registrar(_ subject: Subject) throws -> Registrar {
    try require(.reconcile, of: subject)
    guard subject.principal == nil else { throw Self.principalsOwn }
    return Registrar(archive, accounts: try desk.people().map(\.person), by: subject.person.reference)
  }

  /// Keeps the register from the command line: whoever holds the key may.
  package func commandLineRegistrar() throws -> Registrar {
    Registrar(archive, accounts: try desk.people().map(\.person), by: .commandLine)
  }
}
