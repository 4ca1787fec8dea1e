// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Formats

@Suite struct `The table of phrases` {
  @Test func `finds every phrase as the kind it is`() {
    for (word, kind, _) in PhraseTable.forms {
      let found = Array(word.utf8).withUnsafeBufferPointer {
        PhraseTable.shared.find($0.baseAddress!, $0.baseAddress! + $0.count)
      }
      #expect(found.map { Array(word.utf8) == $0.bytes } == true, "\(word)")
      // "Mensagem apagada" is both in Portuguese; the first stands.
      #expect(found?.kind == kind || kind == .deletedBySelf, "\(word)")
    }
  }
}
