// SPDX-License-Identifier: Apache-2.0
import Ledger
import Vault

/// The sealed objects against the ledger entries that name them.
struct ObjectVerification {
  let vault: OpenVault
  let quick: Bool

  /// Every object named by `entries` is there, whole, and has the digest the entry states.
  func run(_ entries: [(Int, Entry)], _ findings: inout Findings) throws {
    var named: Set<ObjectID> = []
    var groups: Set<GroupID> = [.acts]
    for (index, entry) in entries {
      groups.insert(group(of: entry))
      for field in entry.fields {
        guard let digest = entry.hex(field.key + "Sha256"), let object = ObjectID(hex: field.value) else { continue }
        named.insert(object)
        try check(object, of: entry, digest, index, &findings)
      }
    }
    findings.objects = named.count
    for group in groups.sorted() { try leftovers(of: group, named, &findings) }
    let survey = try vault.survey()
    for object in survey.objectsWithoutKey where !named.contains(object) {
      findings.remark(object.file, "No entry names this object and no key opens it: left by a crash.")
    }
    for file in survey.leftovers { findings.remark("vault/" + file, "An unfinished object, left by a crash.") }
  }

  /// Sealed objects that no entry names: an act that was interrupted before its entry.
  private func leftovers(of group: GroupID, _ named: Set<ObjectID>, _ findings: inout Findings) throws {
    let left: [ObjectID]
    do { left = try vault.objects(in: group).filter { !named.contains($0) } } catch is VaultError { return }
    for object in left {
      findings.remark(object.file, "No entry names this object: it was sealed by an act that was interrupted.")
      guard !quick, let report = try? vault.check(object, in: group) else { continue }
      for damage in report.damages { findings.damage(damage.file, "\(damage.place) does not authenticate.") }
    }
  }

  private func check(
    _ object: ObjectID, of entry: Entry, _ digest: [UInt8], _ index: Int, _ findings: inout Findings
  ) throws {
    do {
      if quick {
        _ = try vault.read(object, in: group(of: entry))
        return
      }
      let report = try vault.check(object, in: group(of: entry))
      for damage in report.damages { findings.damage(damage.file, "\(damage.place) does not authenticate.") }
      if report.isSound && report.ciphertextSHA256 != digest {
        findings.damage(object.file, "The object is not the one that ledger entry \(index) names.")
      }
    } catch let error as VaultError {
      findings.damage(error.damage?.file ?? object.file, error.message)
    }
  }

  private func group(of entry: Entry) -> GroupID {
    entry.hex("deposit").flatMap { GroupID(bytes: $0) } ?? .acts
  }
}
