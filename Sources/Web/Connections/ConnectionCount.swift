// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// How many connections are open, in all and by address.
final class ConnectionCount: Sendable {
  private struct Open {
    var all = 0
    var byAddress: [String: Int] = [:]
  }

  private let open = Mutex(Open())
  private let limits: ConnectionLimits
  /// Addresses that bring many people's connections.
  private let proxies: Set<String>

  init(_ limits: ConnectionLimits, proxies: [String]) {
    self.limits = limits
    self.proxies = Set(proxies)
  }

  /// Counts a new connection; whether it may stay.
  func enter(_ address: String) -> Bool {
    open.withLock { open in
      open.all += 1
      open.byAddress[address, default: 0] += 1
      guard open.all <= limits.connections else { return false }
      return proxies.contains(address) || open.byAddress[address, default: 0] <= limits.connectionsOfAddress
    }
  }

  func leave(_ address: String) {
    open.withLock { open in
      open.all -= 1
      open.byAddress[address, default: 1] -= 1
      if open.byAddress[address] == 0 { open.byAddress[address] = nil }
    }
  }
}
