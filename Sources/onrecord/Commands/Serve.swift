// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Logging
import Web

extension SampleExport {
  fileprivate init(_ export: DemoExport) {
    self.init(name: export.fileName, bytes: export.bytes, custodian: export.custodian, story: export.story)
  }
}

/// Opens the door over the network.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the pages, the interface for programs and the mail intake.", discussion: ExitStatus.help)

  @Option(help: "Address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "Port of the pages; 0 takes any free one.")
  var port = 8080

  @Option(help: "Address people reach the pages at, when it is not this one: https://onrecord.example.gov.uk.")
  var publicAddress: String?

  @Option(help: "TLS certificate chain (PEM); with --tls-key the pages are served over TLS.")
  var tlsCertificate: String?

  @Option(help: "TLS private key (PEM).")
  var tlsKey: String?

  @Option(help: "Address of a proxy whose X-Forwarded-For and X-Forwarded-Proto are believed; may be given again.")
  var trustedProxy: [String] = []

  @OptionGroup var openID: OpenIDOptions

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.use { archive in
      let office = try Office(archive)
      defer { try? office.close() }
      var settings = DoorSettings()
      (settings.host, settings.port, settings.publicAddress) = (host, port, publicAddress)
      (settings.certificateFile, settings.privateKeyFile) = (tlsCertificate, tlsKey)
      settings.trustedProxies = trustedProxy
      settings.openID = try openID.settings()
      if archive.settings.isDemonstration { settings.samples = Department.samples.map(SampleExport.init) }
      let door = Door(office, settings, logger: Logger(label: "onrecord"))
      let link = archive.settings.isDemonstration ? nil : try office.setUpLink()
      try await door.run { port in
        Terminal.print("onrecord: pages at \(address(port))")
        if let link {
          Terminal.print("onrecord: set up the first administrator, once: \(address(port))join/\(link.text)")
        }
      }
    }
  }

  /// Where the pages are, as the terminal says it.
  private func address(_ port: Int) -> String {
    publicAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
      ?? "\(tlsCertificate == nil ? "http" : "https")://\(host):\(port)/"
  }
}
