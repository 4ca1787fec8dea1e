// SPDX-License-Identifier: Apache-2.0
import Pages

extension PersonText {
  init(_ form: FormFields) {
    self.init()
    name = form.text("name") ?? ""
    standing = form["standing"] ?? ""
    body = form.text("body") ?? ""
    posts = form.text("posts") ?? ""
    addresses = form.text("addresses") ?? ""
    devices = form.text("devices") ?? ""
  }
}
