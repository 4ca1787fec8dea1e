// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Hummingbird
import Logging
import NIOCore

/// The door over the network: pages and the interface for programs, over the acts of an office.
package struct Door: Sendable {
  package let office: Office
  package let settings: DoorSettings
  let logger: Logger
  let table: RouteTable
  /// The authority's own sign-in, where it has one.
  let openID: OpenIDProvider?

  package init(_ office: Office, _ settings: DoorSettings, logger: Logger) {
    (self.office, self.settings, self.logger) = (office, settings, logger)
    table = RouteTable(Routes.all)
    openID = settings.openID.map { OpenIDProvider($0, clock: { office.now }) }
  }

  /// Serves until the task is cancelled or the process is told to stop (SIGTERM, SIGINT): then no more is taken in and
  /// what is under way is answered. `ready` is told the port.
  package func run(ready: @escaping @Sendable (Int) -> Void) async throws {
    let application = Application(
      responder: Pipeline(door: self), server: try DoorServer.builder(settings),
      configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
    do { try await application.runService() } catch let error as IOError {
      throw ArchiveError(
        .usage, "The pages cannot be served at \(settings.host), port \(settings.port) (error \(error.errnoCode)).",
        remedy: "see whether another program has the port, or name another with --port", cause: error)
    }
  }
}
