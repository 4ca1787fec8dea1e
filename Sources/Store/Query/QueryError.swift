// SPDX-License-Identifier: Apache-2.0

/// Why a search cannot be read, and where. The words searched for are not in it.
package struct QueryError: Error, Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case empty, tooLong, tooDeep, tooMany
    case quoteNotClosed, parenthesisNotClosed, parenthesisNotOpened
    case nothingBefore, nothingAfter, prefixWithoutWord, nearMalformed
    case unknownField, valueMissing, badDate, unknownType, unknownHas
  }

  package let code: Code
  /// Byte of the search, from 0, at which it stops making sense.
  package let position: Int

  package init(_ code: Code, at position: Int) {
    self.code = code
    self.position = position
  }

  package var message: String {
    switch code {
    case .empty: "The search has no word."
    case .tooLong: "The search is longer than \(QueryParser.longest) bytes."
    case .tooDeep: "Parentheses are nested more than \(QueryParser.deepest) deep."
    case .tooMany: "The search has more than \(QueryParser.most) words."
    case .quoteNotClosed: "A quotation mark is not closed."
    case .parenthesisNotClosed: "A parenthesis is not closed."
    case .parenthesisNotOpened: "A parenthesis is closed that was not opened."
    case .nothingBefore: "There is nothing before AND or OR."
    case .nothingAfter: "There is nothing after AND, OR or NOT."
    case .prefixWithoutWord: "A star stands without the beginning of a word."
    case .nearMalformed: "NEAR cannot be read."
    case .unknownField: "There is no such field."
    case .valueMissing: "A field has no value."
    case .badDate: "A date cannot be read."
    case .unknownType: "There is no such type of record."
    case .unknownHas: "There is no such thing to have."
    }
  }

  /// What to type instead.
  package var remedy: String {
    switch code {
    case .empty: "Type a word, or a field such as from:name."
    case .tooLong, .tooMany: "Search for less at once."
    case .tooDeep: "Use fewer parentheses."
    case .quoteNotClosed: "Close it with \", or leave it out."
    case .parenthesisNotClosed, .parenthesisNotOpened: "Pair the parentheses, or put the words in quotation marks."
    case .nothingBefore, .nothingAfter: "Type a word on both sides, or put the word in quotation marks."
    case .prefixWithoutWord: "Type at least one letter before the star: budg*"
    case .nearMalformed: "Type it as NEAR(first second, 5)."
    case .unknownField:
      "Fields are from: to: with: in: channel: type: has: before: after: on: custodian: deposit: . "
        + "Put the words in quotation marks to search for them."
    case .valueMissing: "Type the value right after the colon, in quotation marks when it has blanks."
    case .badDate: "Type 2023, 2023-05 or 2023-05-17."
    case .unknownType: "Types are message, event, text, media, call, poll, location, contact, sticker, email …"
    case .unknownHas: "Only has:attachment is known."
    }
  }
}
