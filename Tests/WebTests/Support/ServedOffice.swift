// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import OnRecordTesting
import Records
import Synchronization
import Vault

@testable import Archive
@testable import Web

/// An office behind a door of its own on this machine, with one person a role.
final class ServedOffice: Sendable {
  let scratch: Scratch
  let office: Office
  let people: [Role: Person]
  let guest: Person
  let closed: Person
  let port: Int

  /// What came back.
  struct Said: Sendable {
    let status: Int
    let location: String?
    let cookies: [String]
    let fields: [(String, String)]
    let text: String
  }

  private init(
    _ scratch: Scratch, _ office: Office, _ people: [Role: Person], _ guest: Person, _ closed: Person, _ port: Int
  ) {
    (self.scratch, self.office, self.people, self.guest, self.closed) = (scratch, office, people, guest, closed)
    self.port = port
  }

  /// Serves for as long as `body` runs.
  static func serving(
    isDemonstration: Bool = false, _ change: @escaping @Sendable (inout DoorSettings) -> Void = { _ in },
    _ body: @escaping @Sendable (ServedOffice) async throws -> Void
  ) async throws {
    let scratch = try Scratch()
    let archive = try await AuthorityArchive.create(
      at: scratch.path("archive"),
      settings: Settings(
        authority: "Department for Rivers and Coasts", timeZone: "Europe/London", isDemonstration: isDemonstration),
      unlock: .keyFile(scratch.path("archive.key")), surroundings: Surroundings(program: Program.path))
    let office = try Office(archive)
    var people: [Role: Person] = [:]
    for role in Role.allCases { people[role] = try add("\(role)", [role], to: office) }
    let guest = try add("guest", [], to: office, isGuest: true)
    let closed = try add("closed", [.official], to: office)
    var settings = DoorSettings()
    settings.port = 0
    change(&settings)
    let door = Door(office, settings, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await door.run { told.yield($0) } }
      group.addTask { [people] in
        guard let port = await ports.first(where: { _ in true }) else { return }
        try await body(ServedOffice(scratch, office, people, guest, closed, port))
      }
      // The body is done first: the door serves until it is told to stop.
      try await group.next()
      group.cancelAll()
      while (try? await group.next()) != nil {}
    }
    try office.close()
    try archive.close()
  }

  private static func add(
    _ name: String, _ roles: Set<Role>, to office: Office, isGuest: Bool = false
  ) throws -> Person {
    let person = Person(
      id: office.draw(), name: name, address: name.lowercased() + "@rivers.example", roles: roles, isGuest: isGuest)
    let until = isGuest ? Instant(milliseconds: office.now.milliseconds + 86_400_000) : nil
    try office.desk.add(person, guestUntil: until)
    return person
  }

  func session(_ person: Person) throws -> SecretToken {
    try office.beginSession(person.id, by: person.isGuest ? .guest : .password, client: "test")
  }

  /// Asks as a browser on one of our own pages would; with a session its form token goes along.
  func ask(
    _ method: String, _ path: String, session: SecretToken? = nil, form: [String: String]? = nil,
    cookies: [String] = [], headers: [(String, String)] = [], withToken: Bool = true
  ) async throws -> Said {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = .init(rawValue: method)
    let jar = cookies + (session.map { ["__Host-onrecord=\($0.text)"] } ?? [])
    if !jar.isEmpty { request.headers.add(name: "Cookie", value: jar.joined(separator: "; ")) }
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if method != "GET" { try prepare(&request, session, form ?? [:], headers, withToken) }
    let answer = try await Self.client.execute(request, timeout: .seconds(60))
    let body = try await answer.body.collect(upTo: 16 << 20)
    return Said(
      status: Int(answer.status.code), location: answer.headers.first(name: "Location"),
      cookies: answer.headers["Set-Cookie"], fields: answer.headers.map { ($0.name.lowercased(), $0.value) },
      text: String(buffer: body))
  }

  private func prepare(
    _ request: inout HTTPClientRequest, _ session: SecretToken?, _ form: [String: String],
    _ headers: [(String, String)], _ withToken: Bool
  ) throws {
    if !headers.contains(where: { $0.0 == "Sec-Fetch-Site" || $0.0 == "Origin" }) {
      request.headers.add(name: "Sec-Fetch-Site", value: "same-origin")
    }
    var form = form
    if withToken, let session, let signedIn = try office.signedIn(by: session.bytes) {
      form["token"] = signedIn.formToken
      request.headers.add(name: "X-Form-Token", value: signedIn.formToken)
    }
    if !headers.contains(where: { $0.0 == "Content-Type" }) {
      request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    }
    request.body = .bytes(ByteBuffer(string: OpenIDCall.urlencoded(form.map { ($0.key, $0.value) })))
  }

  /// Sends a form with files as a browser does; the form's token stands in its first part.
  func send(
    _ path: String, session: SecretToken, parts: [(name: String, file: String?, bytes: [UInt8])]
  ) async throws -> Said {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = .POST
    request.headers.add(name: "Cookie", value: "__Host-onrecord=\(session.text)")
    request.headers.add(name: "Sec-Fetch-Site", value: "same-origin")
    request.headers.add(name: "Content-Type", value: "multipart/form-data; boundary=edge")
    let token = try office.signedIn(by: session.bytes)?.formToken ?? ""
    var body: [UInt8] = []
    for part in [("token", nil, Array(token.utf8))] + parts {
      let file = part.1.map { "; filename=\"\($0)\"" } ?? ""
      body += Array("--edge\r\nContent-Disposition: form-data; name=\"\(part.0)\"\(file)\r\n\r\n".utf8)
      body += part.2 + Array("\r\n".utf8)
    }
    request.body = .bytes(ByteBuffer(bytes: body + Array("--edge--\r\n".utf8)))
    let answer = try await Self.client.execute(request, timeout: .seconds(60))
    return Said(
      status: Int(answer.status.code), location: answer.headers.first(name: "Location"),
      cookies: answer.headers["Set-Cookie"], fields: answer.headers.map { ($0.name.lowercased(), $0.value) },
      text: String(buffer: try await answer.body.collect(upTo: 16 << 20)))
  }

  private static let client = HTTPClient(
    eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
}
