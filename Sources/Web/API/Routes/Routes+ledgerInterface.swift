// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Records

extension Routes {
  /// The ledger, for auditors' programs.
  static var ledgerInterface: [Route] { [checkpoint, entries] }

  private static var checkpoint: Route {
    .program(
      .get, "/ledger/checkpoint", .ledger,
      APIOperation(
        id: "checkpoint", summary: "The signed head of the ledger (C2SP tlog-checkpoint) and the key to check it with.",
        result: .json(
          200,
          .object([
            .must("checkpoint", .text(most: 1 << 16)), .must("size", .whole(0...Int.max)),
            .must("verifierKey", .text()),
          ])))
    ) { visit in
      try visit.requireQuery()
      let head = try visit.office.checkpointNote(as: try visit.subject())
      return .json(
        .object([
          ("checkpoint", .string(head.text)), ("size", .number(head.size)), ("verifierKey", .string(head.verifierKey)),
        ]))
    }
  }

  private static var entries: Route {
    .program(
      .get, "/ledger/entries", .ledger,
      APIOperation(
        id: "entries", summary: "Entries byte for byte, in base64, from a place on; at most 256.",
        query: [.may("from", .whole(0...Int(Int32.max))), .may("limit", .whole(1...Office.entriesOfAnswer))],
        result: .json(
          200,
          .object([.must("from", .whole(0...Int(Int32.max))), .must("entries", .list(.text(most: 4_000)))])))
    ) { visit in
      try visit.requireQuery("from", "limit")
      let first = try visit.number("from", in: 0...Int(Int32.max)) ?? 0
      let limit = try visit.number("limit", in: 1...Office.entriesOfAnswer) ?? Office.entriesOfAnswer
      let entries = try visit.office.entryBytes(from: first, limit: limit, as: try visit.subject())
      return .json(
        .object([
          ("from", .number(first)), ("entries", .list(entries.map { .string(Data($0).base64EncodedString()) })),
        ]))
    }
  }
}
