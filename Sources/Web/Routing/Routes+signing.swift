// SPDX-License-Identifier: Apache-2.0
import Pages

extension Routes {
  static var signing: [Route] {
    [
      .get("/", .open) { visit in
        .page(NoticePage(title: "OnRecord", message: visit.door.office.archive.settings.authority, remedy: ""))
      }
    ]
  }
}
