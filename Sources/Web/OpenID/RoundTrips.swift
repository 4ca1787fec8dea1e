// SPDX-License-Identifier: Apache-2.0
import Archive
import Records
import Synchronization

/// People who are at the provider now. What each took along is kept here, so that an answer counts once, for the
/// browser that asked; a restart of the program lets them begin again.
final class RoundTrips: Sendable {
  /// What a person took along.
  struct Trip: Sendable, Hashable {
    let state = SecretToken().text
    let nonce = SecretToken().text
    /// Proves that whoever trades the code in is who asked for it (PKCE, RFC 7636).
    let verifier = SecretToken().text
    let begun: Instant
  }

  /// More at once would be an attack; the oldest is forgotten.
  static let most = 2_000
  static let longestMilliseconds: Int64 = 10 * 60_000
  private let trips = Mutex<[SecretToken: Trip]>([:])

  /// The token is for the browser's cookie.
  func begin(at now: Instant) -> (token: SecretToken, trip: Trip) {
    let (token, trip) = (SecretToken(), Trip(begun: now))
    trips.withLock { trips in
      trips = trips.filter { now.milliseconds - $0.value.begun.milliseconds < Self.longestMilliseconds }
      if trips.count >= Self.most, let oldest = trips.min(by: { $0.value.begun < $1.value.begun }) {
        trips[oldest.key] = nil
      }
      trips[token] = trip
    }
    return (token, trip)
  }

  /// Takes the trip out: it can be ended once.
  func end(_ token: SecretToken, at now: Instant) -> Trip? {
    guard let trip = trips.withLock({ $0.removeValue(forKey: token) }) else { return nil }
    return now.milliseconds - trip.begun.milliseconds < Self.longestMilliseconds ? trip : nil
  }
}
