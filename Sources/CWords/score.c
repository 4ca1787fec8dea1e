// SPDX-License-Identifier: Apache-2.0
// words_score(words): relevance of one hit. For each word of the search its count in the record, with
// falling weight (BM25 with k = 1.2, b = 0), times its rarity. Lengths play no part: the index keeps none.
#include "internal.h"
#include <math.h>
#include <sqlcipher/sqlite3.h>

// Rarity is counted up to here; a word in more records than this is common, and that is enough to know.
#define COUNTED 20000

typedef struct {
  int words;
  double rarity[];
} scale;

static int count_one(const Fts5ExtensionApi *api, Fts5Context *context, void *count) {
  (void)api, (void)context;
  return ++*(int *)count < COUNTED ? SQLITE_OK : SQLITE_DONE;
}

static scale *make_scale(const Fts5ExtensionApi *api, Fts5Context *context) {
  int words = api->xPhraseCount(context);
  scale *s = sqlite3_malloc64(sizeof *s + (sqlite3_uint64)words * sizeof(double));
  if (!s) return NULL;
  sqlite3_int64 rows = 0;
  api->xRowCount(context, &rows);
  s->words = words;
  for (int i = 0; i < words; i++) {
    int with = 0;
    api->xQueryPhrase(context, i, &with, count_one);
    s->rarity[i] = log(1.0 + ((double)rows - with + 0.5) / (with + 0.5));
    if (s->rarity[i] < 1e-6) s->rarity[i] = 1e-6;
  }
  return s;
}

static void score(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int n, sqlite3_value **v) {
  (void)n, (void)v;
  scale *s = api->xGetAuxdata(context, 0);
  if (!s) {
    s = make_scale(api, context);
    if (!s || api->xSetAuxdata(context, s, sqlite3_free) != SQLITE_OK) return sqlite3_result_error_nomem(result);
  }
  double sum = 0;
  for (int i = 0; i < s->words; i++) {
    Fts5PhraseIter places;
    int column, offset, times = 0;
    if (api->xPhraseFirst(context, i, &places, &column, &offset) != SQLITE_OK) continue;
    for (; column >= 0; api->xPhraseNext(context, &places, &column, &offset)) times++;
    sum += s->rarity[i] * times * 2.2 / (times + 1.2);
  }
  sqlite3_result_double(result, sum);
}

int words_register_score(void *fts5) {
  fts5_api *api = fts5;
  return api->xCreateFunction(api, "words_score", NULL, score, NULL);
}
