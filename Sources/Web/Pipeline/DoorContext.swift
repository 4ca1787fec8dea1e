// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import NIOCore

/// What the server tells of a request's connection.
struct DoorContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address the connection came from, in text.
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
