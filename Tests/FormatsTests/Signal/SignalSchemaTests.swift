// SPDX-License-Identifier: Apache-2.0
import Formats
import Testing

@Suite struct `Signal's tables of messages` {
  @Test func `name no message or enumeration that is not there`() {
    #expect(SignalSchema.backup.unresolved == [])
  }
}
