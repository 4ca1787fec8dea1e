// SPDX-License-Identifier: Apache-2.0
// Breaking of text into words.
//
// A word is a run of letters, digits and marks between two word boundaries of ICU (UAX #29 with the
// dictionaries for Thai, Lao, Khmer, Burmese, Chinese and Japanese), or one emoji. Marks of punctuation
// inside ICU's words (the apostrophe of "don't", the stop of "budget.docx", the low line) part words:
// a search for "budget" finds "budget.docx", and every apostrophe is the same apostrophe.
#include "internal.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>
#include <unicode/uvernum.h>

struct words_breaker {
  UBreakIterator *boundaries;
  UText *text;
  words_folder *folder;
  words_stems *stems;
};

typedef struct {
  words_emit emit;
  void *context;
} sink;

// Lower case of an ASCII letter or digit, 0 for all other bytes.
static const unsigned char ascii_fold[256] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7',
    ['8'] = '8', ['9'] = '9', ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f',
    ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n',
    ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v',
    ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z', ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd',
    ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j', ['k'] = 'k', ['l'] = 'l',
    ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't',
    ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};

words_breaker *words_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  words_breaker *b = calloc(1, sizeof *b);
  if (!b) return NULL;
  b->boundaries = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  b->folder = words_folder_open();
  b->stems = words_stems_open();
  if (U_SUCCESS(status) && b->folder && b->stems) return b;
  words_close(b);
  return NULL;
}

void words_close(words_breaker *b) {
  if (!b) return;
  if (b->boundaries) ubrk_close(b->boundaries);
  if (b->text) utext_close(b->text);
  words_folder_close(b->folder);
  words_stems_close(b->stems);
  free(b);
}

const char *words_version(void) { return U_ICU_VERSION; }

static int give(words_breaker *b, const sink *s, const char *word, int length, int start, int end) {
  char stem[WORDS_LONGEST + 1];
  int stop = s->emit(s->context, 0, word, length, start, end);
  if (stop) return stop;
  int n = words_stem(b->stems, word, length, stem);
  return n ? s->emit(s->context, 1, stem, n, start, end) : 0;
}

static int give_folded(words_breaker *b, const sink *s, const char *text, int start, int end) {
  char word[WORDS_LONGEST];
  int length = end - start;
  if (length > WORDS_LONGEST) {
    length = WORDS_LONGEST;
    while (length > 0 && ((unsigned char)text[start + length] & 0xC0) == 0x80) length--;
  }
  int n = words_fold(b->folder, text + start, length, word);
  return n ? give(b, s, word, n, start, end) : 0;
}

// The words of a stretch of ASCII.
static int each_ascii(words_breaker *b, const char *text, int start, int end, const sink *s) {
  char word[WORDS_LONGEST];
  int i = start;
  while (i < end) {
    unsigned char c = ascii_fold[(unsigned char)text[i]];
    if (!c) {
      i++;
      continue;
    }
    int first = i, n = 0;
    for (; i < end && (c = ascii_fold[(unsigned char)text[i]]); i++)
      if (n < WORDS_LONGEST) word[n++] = (char)c;
    int stop = give(b, s, word, n, first, i);
    if (stop) return stop;
  }
  return 0;
}

static int is_part_of_word(UChar32 c) {
  if (c < 0) return 0;
  if (u_isalnum(c)) return 1;
  int8_t type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK ||
         type == U_FORMAT_CHAR || type == U_OTHER_NUMBER || u_hasBinaryProperty(c, UCHAR_ALPHABETIC);
}

static int is_emoji(UChar32 c) { return c > 0x2000 && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC); }

static int is_flag_half(UChar32 c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

// One segment of ICU: its emoji whole, else its runs of letters, digits and marks.
static int each_in_segment(words_breaker *b, const char *text, int start, int end, const sink *s) {
  int i = start, first = -1, solid = 0;
  UChar32 c;
  U8_NEXT(text, i, end, c);
  if (is_emoji(c) || is_flag_half(c)) return give_folded(b, s, text, start, end);
  i = start;
  while (i <= end) {
    int at = i, part = 0;
    if (i < end) {
      U8_NEXT(text, i, end, c);
      part = is_part_of_word(c);
    } else {
      i++;
    }
    if (part && first < 0) first = at;
    if (part && (u_isalnum(c) || u_hasBinaryProperty(c, UCHAR_ALPHABETIC) || u_charType(c) == U_OTHER_NUMBER)) solid = 1;
    if (part || first < 0) continue;
    int stop = solid ? give_folded(b, s, text, first, at) : 0;
    if (stop) return stop;
    first = -1;
    solid = 0;
  }
  return 0;
}

static int each_by_icu(words_breaker *b, const char *text, int start, int end, const sink *s) {
  UErrorCode status = U_ZERO_ERROR;
  b->text = utext_openUTF8(b->text, text + start, end - start, &status);
  ubrk_setUText(b->boundaries, b->text, &status);
  if (U_FAILURE(status)) return 0;
  int32_t from = ubrk_first(b->boundaries), to;
  while ((to = ubrk_next(b->boundaries)) != UBRK_DONE) {
    int stop = each_in_segment(b, text, start + from, start + to, s);
    if (stop) return stop;
    from = to;
  }
  return 0;
}

int words_each_by_icu(words_breaker *b, const char *text, int length, words_emit emit, void *context) {
  sink s = {emit, context};
  return each_by_icu(b, text, 0, length, &s);
}

// First byte at or after `i` that is not ASCII, or `end`.
static int ascii_until(const char *text, int i, int end) {
  while (i + 8 <= end) {
    uint64_t eight;
    memcpy(&eight, text + i, 8);
    if (eight & 0x8080808080808080ull) break;
    i += 8;
  }
  while (i < end && !(text[i] & 0x80)) i++;
  return i;
}

static int is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// A blank is a boundary whatever stands around it, so stretches between blanks are broken each by
// itself: those of ASCII here, those with other letters by ICU.
int words_each(words_breaker *b, const char *text, int length, words_emit emit, void *context) {
  sink s = {emit, context};
  int i = 0;
  while (i < length) {
    int other = ascii_until(text, i, length), stop;
    if (other == length) return each_ascii(b, text, i, length, &s);
    int from = other, to = other;
    while (from > i && !is_blank(text[from - 1])) from--;
    while (to < length && !is_blank(text[to])) to++;
    if ((stop = each_ascii(b, text, i, from, &s))) return stop;
    if ((stop = each_by_icu(b, text, from, to, &s))) return stop;
    i = to;
  }
  return 0;
}
