// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import OnRecordTesting
import Testing

@testable import Store

@Suite struct `A question to the desk about people` {
  static let questions = [
    Desk.session, Desk.sessionsOfPerson, Desk.person, Desk.personOfAddress, Desk.rolesOfPerson, Desk.credential,
    Desk.identity, Desk.bound, Desk.link, Desk.delegationsOfSecretary, Desk.delegationsOfPrincipal, Desk.attempt,
    Desk.recoveryCodesLeft,
  ]

  @Test(arguments: questions) func `reads no whole table`(question: String) throws {
    let scratch = try OnRecordTesting.Scratch()
    let key = try #require(CatalogueKey(bytes: [UInt8](repeating: 7, count: CatalogueKey.length)))
    let desk = try Desk(path: scratch.path("desk.db"), key: key)
    let count = question.utf8.filter { $0 == UInt8(ascii: "?") }.count
    let plan = try desk.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + question,
        arguments: StatementArguments(repeatElement(Data(repeating: 0, count: 16), count: count))
      ).map { $0["detail"] as String }
    }
    #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(plan)")
    try desk.close()
  }
}
