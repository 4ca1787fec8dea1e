// SPDX-License-Identifier: Apache-2.0
/// How it is done on one kind of device.
struct GuideWay: Sendable, Hashable {
  let device: String
  let steps: [GuideStep]

  init(_ device: String, _ steps: [GuideStep]) { (self.device, self.steps) = (device, steps) }
}
