// SPDX-License-Identifier: Apache-2.0
// English stems by Snowball, behind a small table of words seen: a chat repeats its words.
#include "internal.h"
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#define SLOTS 16384
#define SLOT_BYTES 28

typedef struct {
  uint32_t hash;
  uint8_t length;
  uint8_t stem_length;  // with its mark; 0 when the word is its own stem
  char word[SLOT_BYTES];
  char stem[SLOT_BYTES];
} slot;

struct words_stems {
  struct sb_stemmer *snowball;
  slot slots[SLOTS];
};

words_stems *words_stems_open(void) {
  words_stems *stems = calloc(1, sizeof *stems);
  if (!stems) return NULL;
  stems->snowball = sb_stemmer_new("english", "UTF_8");
  if (stems->snowball) return stems;
  free(stems);
  return NULL;
}

void words_stems_close(words_stems *stems) {
  if (!stems) return;
  sb_stemmer_delete(stems->snowball);
  free(stems);
}

// Words with no other form worth finding, among the commonest of English: a stem for them is weight alone.
static const char *const unstemmed[] = {
    "this",  "very",    "because", "before", "always", "maybe",   "please",    "sorry",    "really",  "only",
    "every", "already", "people",  "little", "nothing", "something", "anything", "everything", "everyone", "anyone",
    "someone", "else",  "hence",   "twice",  "once",   "since",   "these",     "those",    "whose",   "their",
    "there", "where",   "here",    "above",  "possible", "probably", "actually", "definitely", "sure",  "while",
};

static int is_unstemmed(const char *word, int length) {
  for (size_t i = 0; i < sizeof unstemmed / sizeof *unstemmed; i++)
    if ((int)strlen(unstemmed[i]) == length && !memcmp(unstemmed[i], word, (size_t)length)) return 1;
  return 0;
}

static int stem_anew(words_stems *stems, const char *word, int length, char *out) {
  if (is_unstemmed(word, length)) return 0;
  const sb_symbol *stem = sb_stemmer_stem(stems->snowball, (const sb_symbol *)word, length);
  if (!stem) return 0;
  int n = sb_stemmer_length(stems->snowball);
  if (n <= 0 || n > WORDS_LONGEST || (n == length && !memcmp(stem, word, (size_t)n))) return 0;
  out[0] = WORDS_STEM_MARK;
  memcpy(out + 1, stem, (size_t)n);
  return n + 1;
}

int words_stem(words_stems *stems, const char *word, int length, char *out) {
  if (length < 4) return 0;
  uint32_t hash = 2166136261u;
  for (int i = 0; i < length; i++) {
    if (word[i] < 'a' || word[i] > 'z') return 0;
    hash = (hash ^ (uint8_t)word[i]) * 16777619u;
  }
  if (length >= SLOT_BYTES) return stem_anew(stems, word, length, out);
  slot *s = &stems->slots[(hash ^ (hash >> 15)) % SLOTS];
  if (s->hash != hash || s->length != length || memcmp(s->word, word, (size_t)length)) {
    int n = stem_anew(stems, word, length, out);
    if (n > SLOT_BYTES) return n;
    s->hash = hash;
    s->length = (uint8_t)length;
    s->stem_length = (uint8_t)n;
    memcpy(s->word, word, (size_t)length);
    memcpy(s->stem, out, (size_t)n);
    return n;
  }
  memcpy(out, s->stem, s->stem_length);
  return s->stem_length;
}
