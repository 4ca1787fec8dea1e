// SPDX-License-Identifier: Apache-2.0
import Records

extension DisplayedIdentity {
  /// The identity a form carries.
  init(_ form: FormFields) {
    self.init(
      custodian: form.text("custodian") ?? "", channel: form.text("channel") ?? "", name: form.text("name"),
      address: form.text("address"))
  }
}
