// SPDX-License-Identifier: Apache-2.0
import Pages

extension Routes {
  /// How to export, application by application; for everybody, signed in or not.
  static var guides: [Route] {
    [
      .get("/guides", .open) { _ in .page(GuidesPage()) },
      .get("/guides/{name}", .open) { visit in
        guard let guide = Guide.named(try visit.parameter("name")) else { throw DoorError.notFound }
        return .page(GuidePage(guide))
      },
    ]
  }
}
