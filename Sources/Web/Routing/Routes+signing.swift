// SPDX-License-Identifier: Apache-2.0
import Pages

extension Routes {
  static var signing: [Route] {
    [
      .post("/sign-in", .open) { visit in
        _ = try await visit.form()
        return .empty(.noContent)
      },
      .get("/", .open) { visit in
        .page(NoticePage(title: "OnRecord", message: visit.door.office.archive.settings.authority, remedy: ""))
      }
    ]
  }
}
