// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stddef.h>

// Words of a text: broken, folded, stemmed. No ICU and no SQLite header is included here, because
// both clash with what Swift brings along.

// Byte that begins a stem, so that a stem is never taken for a word of the text.
#define WORDS_STEM_MARK 0x01
// In a string handed to the index as a query: ends a word / ends one of several spellings of a word.
#define WORDS_NEXT 0x1f
#define WORDS_ALTERNATIVE 0x1e

// Breaks, folds and stems. For one thread at a time; one per connection.
typedef struct words_breaker words_breaker;

// NULL when ICU or the stemmer cannot be had.
words_breaker *words_open(void);
void words_close(words_breaker *breaker);

// Called for each word; `same_place` is 1 for a stem, which stands at the place of the word before it.
// `start` and `end` are byte offsets into the text. Anything but 0 stops the walk.
typedef int (*words_emit)(void *context, int same_place, const char *word, int length, int start, int end);

// Walks the words of `length` bytes of UTF-8; bytes that are no UTF-8 end a word. Returns what stopped it, or 0.
int words_each(words_breaker *breaker, const char *text, int length, words_emit emit, void *context);

// The same by ICU alone, without the short way for ASCII: for tests.
int words_each_by_icu(words_breaker *breaker, const char *text, int length, words_emit emit, void *context);

// Registers the FTS5 tokenizer "words" on a connection (`sqlite3 *`). Returns an SQLite result code.
int words_register(void *connection);

// "72.1" and the like: an index made by another version has to be made again.
const char *words_version(void);
