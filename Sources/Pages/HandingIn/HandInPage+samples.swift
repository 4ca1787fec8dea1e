// SPDX-License-Identifier: Apache-2.0
import Records

extension HandInPage {
  package static var samples: [Sample] {
    [
      Sample(.empty, HandInPage(principal: nil, waiting: [])),
      Sample(
        .typical,
        HandInPage(
          principal: "Rt Hon Rowan Achterberg",
          waiting: [
            Waiting(
              id: Made.upload, name: "WhatsApp Chat - Flood response.zip", state: .waiting, until: "8 December 2026")
          ])),
      Sample(
        .overflowing,
        HandInPage(
          principal: Made.long,
          waiting: (0..<4).map {
            Waiting(id: Made.upload, name: Made.long, state: $0 == 0 ? .receiving : .waiting, until: "8 December 2026")
          })),
      Sample(.refused, HandInPage(principal: nil, waiting: [], problems: [Problem("file", "Choose a file")])),
    ]
  }
}
