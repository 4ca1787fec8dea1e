// SPDX-License-Identifier: Apache-2.0
// Folding of one word: NFKC_Casefold (Unicode 14, as in ICU 72), then accents off where they are accents.
#include "internal.h"
#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#define UNITS (WORDS_LONGEST * 4)

struct words_folder {
  const UNormalizer2 *casefold, *decompose, *compose;
  UChar raw[UNITS], folded[UNITS], apart[UNITS];
};

words_folder *words_folder_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  words_folder *folder = calloc(1, sizeof *folder);
  if (!folder) return NULL;
  folder->casefold = unorm2_getNFKCCasefoldInstance(&status);
  folder->decompose = unorm2_getNFDInstance(&status);
  folder->compose = unorm2_getNFCInstance(&status);
  if (U_SUCCESS(status)) return folder;
  free(folder);
  return NULL;
}

void words_folder_close(words_folder *folder) { free(folder); }

// Marks that are accents, points or vowel signs a reader leaves out when typing. The marks of Thai, of
// the Indic scripts and the voicing marks of kana spell another word and stay.
static int is_accent(UChar32 c) {
  if (c < 0x300) return 0;
  return c <= 0x36F || (c >= 0x483 && c <= 0x487) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x610 && c <= 0x61A) ||
         c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x6D6 && c <= 0x6DC) ||
         (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE20 && c <= 0xFE2F);
}

static int32_t strip(UChar *units, int32_t length) {
  int32_t from = 0, to = 0;
  while (from < length) {
    int32_t start = from;
    UChar32 c;
    U16_NEXT(units, from, length, c);
    if (is_accent(c)) continue;
    while (start < from) units[to++] = units[start++];
  }
  return to;
}

int words_fold(words_folder *f, const char *word, int length, char *out) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t n = 0, written = 0;
  u_strFromUTF8WithSub(f->raw, UNITS, &n, word, length, 0xFFFD, NULL, &status);
  n = unorm2_normalize(f->casefold, f->raw, n, f->folded, UNITS, &status);
  n = unorm2_normalize(f->decompose, f->folded, n, f->apart, UNITS, &status);
  if (U_FAILURE(status)) return 0;
  n = strip(f->apart, n);
  n = unorm2_normalize(f->compose, f->apart, n, f->folded, UNITS, &status);
  if (U_FAILURE(status)) return 0;
  u_strToUTF8(out, WORDS_LONGEST, &written, f->folded, n, &status);
  return U_FAILURE(status) || written > WORDS_LONGEST ? 0 : written;
}
