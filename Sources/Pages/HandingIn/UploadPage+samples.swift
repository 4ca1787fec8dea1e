// SPDX-License-Identifier: Apache-2.0
import Records

extension UploadPage {
  private static func sample(
    _ kind: Sample.State, _ state: StagedState, name: String = "WhatsApp Chat - Flood response.zip",
    problem: StagedReading.Problem? = nil
  ) -> Sample {
    let upload = StagedUpload(
      id: Made.upload, owner: nil, custodian: nil, name: name, size: 1_310_000_000, offset: 734_003_200, state: state,
      created: Instant(milliseconds: 0), expires: nil)
    return Sample(kind, UploadPage(UploadStep(Made.upload, principal: nil), upload, problem: problem))
  }

  package static var samples: [Sample] {
    [
      sample(.empty, .quarantined), sample(.typical, .receiving), sample(.overflowing, .receiving, name: Made.long),
      sample(
        .refused, .waiting,
        problem: .init(
          message: "The file is no export this program knows.",
          remedy: "Export the conversation again and choose the file the application made.")),
    ]
  }
}
