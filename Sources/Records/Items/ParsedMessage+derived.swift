// SPDX-License-Identifier: Apache-2.0

extension ParsedMessage {
  package var derivedWords: [DerivedWords] {
    extras.filter { $0.name == "derived:ocr" || $0.name == "derived:text" }.map { extra in
      let engine = extras.first { $0.name == extra.name + ":engine" }?.value
      return DerivedWords(way: String(extra.name.dropFirst("derived:".count)), engine: engine, words: extra.value)
    }
  }
}
