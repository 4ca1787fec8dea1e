// SPDX-License-Identifier: Apache-2.0

/// A made-up export that the demonstration offers for upload.
package struct SampleExport: Sendable {
  package let name: String
  package let bytes: [UInt8]
  package let custodian: String
  package let story: String

  package init(name: String, bytes: [UInt8], custodian: String, story: String) {
    (self.name, self.bytes, self.custodian, self.story) = (name, bytes, custodian, story)
  }
}
