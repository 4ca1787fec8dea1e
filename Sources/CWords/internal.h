// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "CWords.h"
#include <stdint.h>

#define WORDS_HIDDEN __attribute__((visibility("hidden")))

// Longest word kept, in bytes; what is beyond is cut, so that hostile text cannot bloat the index.
#define WORDS_LONGEST 256

typedef struct words_stems words_stems;

WORDS_HIDDEN words_stems *words_stems_open(void);
WORDS_HIDDEN void words_stems_close(words_stems *stems);
// Writes the mark and the stem of a folded word into `out` (WORDS_LONGEST + 1 bytes).
// Returns its length, or 0 when the word is its own stem.
WORDS_HIDDEN int words_stem(words_stems *stems, const char *word, int length, char *out);

typedef struct words_folder words_folder;
WORDS_HIDDEN words_folder *words_folder_open(void);
WORDS_HIDDEN void words_folder_close(words_folder *folder);
// Folds one word (NFKC_Casefold, accents off) into `out` (WORDS_LONGEST bytes). Returns its length.
WORDS_HIDDEN int words_fold(words_folder *folder, const char *word, int length, char *out);

// Registers the function "words_score" with FTS5 (`fts5_api *`). Returns an SQLite result code.
WORDS_HIDDEN int words_register_score(void *fts5);
