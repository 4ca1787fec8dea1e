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

  @OptionGroup var mail: MailOptions

  @OptionGroup var outgoing: OutboxOptions

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
      settings.outbox = try outgoing.outbox()
      if archive.settings.isDemonstration { settings.samples = Department.samples.map(SampleExport.init) }
      let door = Door(office, settings, logger: Logger(label: "onrecord"))
      let link = archive.settings.isDemonstration ? nil : try office.setUpLink()
      try await withThrowingTaskGroup { group in
        try takeMail(office, settings.outbox, &group)
        remind(door, &group)
        keepHouse(door, &group)
        try await door.run { port in
          Terminal.print("onrecord: pages at \(address(port))")
          if let link {
            Terminal.print("onrecord: set up the first administrator, once: \(address(port))join/\(link.text)")
          }
        }
        group.cancelAll()
      }
    }
  }

  /// Reminds by time, where mail can be sent; it ends with the door.
  private func remind(_ door: Door, _ group: inout ThrowingTaskGroup<Void, any Error>) {
    guard let outbox = door.settings.outbox else { return }
    let reminding = Reminding(door.office, outbox: outbox, address: address(port))
    group.addTask { await reminding.keepGoing(logger: Logger(label: "onrecord")) }
  }

  /// Ends what is past its time and raises alarms; it ends with the door.
  private func keepHouse(_ door: Door, _ group: inout ThrowingTaskGroup<Void, any Error>) {
    let house = Housekeeping(
      door.office, outbox: door.settings.outbox, address: address(port), logger: Logger(label: "onrecord"))
    group.addTask { await house.keepGoing() }
  }

  /// Opens the mail intake beside the door; it ends with the door.
  private func takeMail(
    _ office: Office, _ outbox: (any Outbox)?, _ group: inout ThrowingTaskGroup<Void, any Error>
  ) throws {
    guard var intake = try mail.settings else { return }
    intake.upload = address(port)
    let (rules, settings) = (try mail.rules, intake)
    group.addTask {
      try await MailIntake.serve(office, settings, rules, outbox: outbox, logger: Logger(label: "onrecord")) { port in
        Terminal.print("onrecord: mail by LMTP at \(port.map { "127.0.0.1:\($0)" } ?? mail.lmtpSocket ?? "")")
      }
    }
  }

  /// Where the pages are, as the terminal says it.
  private func address(_ port: Int) -> String {
    publicAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
      ?? "\(tlsCertificate == nil ? "http" : "https")://\(host):\(port)/"
  }
}
