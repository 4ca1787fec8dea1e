// SPDX-License-Identifier: Apache-2.0

extension Routes {
  /// The interface for programs, and its description.
  static var interface: [Route] {
    let routes = uploadsInterface + withholdingInterface + readingInterface + ledgerInterface
    let description = OpenAPIDocument.text(of: routes)
    return routes + [.get("/api/v1/openapi.json", .open) { _ in .json(description) }]
  }
}
