// SPDX-License-Identifier: Apache-2.0
// The FTS5 tokenizer "words". A document is broken into words; a query comes already broken, its words
// parted by WORDS_NEXT and the spellings of one word by WORDS_ALTERNATIVE.
#include "internal.h"
#include <sqlcipher/sqlite3.h>
#include <string.h>

// Names that begin with "file:" are URIs for SQLite in this process, so that a catalogue on a medium
// that cannot be written is opened with immutable=1. Has to come before SQLite's first use.
__attribute__((constructor)) static void allow_uris(void) { sqlite3_config(SQLITE_CONFIG_URI, 1); }

typedef int (*token_sink)(void *, int, const char *, int, int, int);

typedef struct {
  token_sink token;
  void *context;
} receiver;

static int create(void *unused, const char **arguments, int count, Fts5Tokenizer **out) {
  (void)unused, (void)arguments, (void)count;
  *out = (Fts5Tokenizer *)words_open();
  return *out ? SQLITE_OK : SQLITE_NOMEM;
}

static void discard(Fts5Tokenizer *tokenizer) { words_close((words_breaker *)tokenizer); }

static int pass_on(void *context, int same_place, const char *word, int length, int start, int end) {
  const receiver *r = context;
  return r->token(r->context, same_place ? FTS5_TOKEN_COLOCATED : 0, word, length, start, end);
}

static int query(void *context, const char *text, int length, token_sink token) {
  int start = 0, same_place = 0;
  for (int i = 0; i <= length; i++) {
    if (i < length && text[i] != WORDS_NEXT && text[i] != WORDS_ALTERNATIVE) continue;
    if (i > start) {
      int rc = token(context, same_place ? FTS5_TOKEN_COLOCATED : 0, text + start, i - start, start, i);
      if (rc != SQLITE_OK) return rc;
    }
    same_place = i < length && text[i] == WORDS_ALTERNATIVE;
    start = i + 1;
  }
  return SQLITE_OK;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length, token_sink token) {
  if (!text || length <= 0) return SQLITE_OK;
  if (flags & FTS5_TOKENIZE_QUERY) return query(context, text, length, token);
  receiver r = {token, context};
  return words_each((words_breaker *)tokenizer, text, length, pass_on, &r);
}

int words_register(void *connection) {
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, NULL);
  if (rc != SQLITE_OK) return rc;
  sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", NULL);
  sqlite3_step(statement);
  rc = sqlite3_finalize(statement);
  if (rc != SQLITE_OK) return rc;
  if (!api) return SQLITE_ERROR;
  fts5_tokenizer methods = {create, discard, tokenize};
  rc = api->xCreateTokenizer(api, "words", NULL, &methods, NULL);
  return rc == SQLITE_OK ? words_register_score(api) : rc;
}
