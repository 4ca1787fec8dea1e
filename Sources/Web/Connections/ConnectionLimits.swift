// SPDX-License-Identifier: Apache-2.0

/// What one connection, one address and all together may take up.
package struct ConnectionLimits: Sendable, Hashable {
  /// Connections in all, and of one address (an office may stand behind one; a trusted proxy is not counted).
  package var connections = 4_096
  package var connectionsOfAddress = 512
  /// Seconds in which a new connection must have sent the whole head of its first request.
  package var headSeconds = 10
  /// Seconds a connection may wait between requests.
  package var idleSeconds = 30
  /// Seconds over which a body's speed is taken, and the fewest bytes that must come in them when we are ready to read:
  /// about 500 a second, less than the slowest mobile line.
  package var bodySeconds = 20
  package var leastBodyBytes = 10_000
  /// Bytes of one header line, of all, and their number.
  package var headerLine = 8 << 10
  package var headers = 32 << 10
  package var headerCount = 64

  package init() {}
}
