// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct Placeholder {
  @Test func `to be removed`() {}
}
