// SPDX-License-Identifier: Apache-2.0

/// One mail on its way in.
package protocol ArrivingContent: AnyObject {
  func write(_ bytes: [UInt8]) throws
  /// Returns once the mail would survive a power cut; only then is it answered with 250.
  func finish() async throws
  /// Forgets it.
  func abandon()
}
