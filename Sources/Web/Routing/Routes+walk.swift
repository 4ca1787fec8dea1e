// SPDX-License-Identifier: Apache-2.0
import Foundation
import Pages

extension Routes {
  /// The walk through the demonstration; of any other archive there is none.
  static var walk: [Route] {
    [
      .get("/walk", .open) { visit in
        .page(
          WalkPage(exports: try samples(visit).map { .init(name: $0.name, custodian: $0.custodian, story: $0.story) }))
      },
      .get("/walk/exports/{name}", .open) { visit in
        let name = visit.parameters["name"].flatMap { $0.removingPercentEncoding ?? $0 }
        guard let sample = try samples(visit).first(where: { $0.name == name }) else { throw DoorError.notFound }
        return .file(sample.bytes, mediaType: "application/octet-stream", name: sample.name)
      },
    ]
  }

  private static func samples(_ visit: Visit) throws -> [SampleExport] {
    guard visit.door.office.archive.settings.isDemonstration else { throw DoorError.notFound }
    return visit.door.settings.samples
  }
}
