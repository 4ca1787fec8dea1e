// SPDX-License-Identifier: Apache-2.0
#include "CDkim.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

#include <opendkim/dkim.h>

typedef struct {
  onrecord_dkim_lookup lookup;
  void *context;
  /// Whether some key could not be asked for just now.
  bool is_unknown;
} asker;

/// libopendkim's callback for a key; the caller of onrecord_dkim_verify answers.
static DKIM_CBSTAT find_key(DKIM *dkim, DKIM_SIGINFO *signature, u_char *text, size_t size) {
  asker *asking = dkim_get_user_context(dkim);
  const u_char *selector = dkim_sig_getselector(signature), *domain = dkim_sig_getdomain(signature);
  char name[600];
  if (asking == NULL || selector == NULL || domain == NULL) return DKIM_CBSTAT_NOTFOUND;
  int length = snprintf(name, sizeof name, "%s._domainkey.%s", (const char *)selector, (const char *)domain);
  if (length <= 0 || (size_t)length >= sizeof name) return DKIM_CBSTAT_NOTFOUND;
  switch (asking->lookup(asking->context, name, (char *)text, size)) {
    case 1: return DKIM_CBSTAT_CONTINUE;
    case 0: return DKIM_CBSTAT_NOTFOUND;
    default: break;
  }
  // "Try again" would end the verification of the other signatures too; so this one has no key for now.
  asking->is_unknown = true;
  return DKIM_CBSTAT_NOTFOUND;
}

/// A signature over a part of the body lets anybody add to it (RFC 6376 8.2); a testing domain signs nothing (3.6.1).
static bool is_partial(DKIM *dkim, DKIM_SIGINFO *signature) {
  ssize_t message = 0, canonical = 0, signed_length = -1;
  dkim_sig_getcanonlen(dkim, signature, &message, &canonical, &signed_length);
  return signed_length != (ssize_t)-1 || (dkim_sig_getflags(signature) & DKIM_SIGFLAG_TESTKEY) != 0;
}

/// RSA with SHA-1 must not be verified (RFC 8301 3.1).
static bool is_weak(DKIM_SIGINFO *signature) {
  dkim_alg_t algorithm = DKIM_SIGN_UNKNOWN;
  return dkim_sig_getsignalg(signature, &algorithm) != DKIM_STAT_OK || algorithm == DKIM_SIGN_RSASHA1;
}

static int result_of(DKIM *dkim, DKIM_SIGINFO *signature) {
  if (DKIM_SIG_CHECK(signature) && !is_weak(signature))
    return is_partial(dkim, signature) ? ONRECORD_DKIM_PARTIAL : ONRECORD_DKIM_PASS;
  switch (dkim_sig_geterror(signature)) {
    case DKIM_SIGERROR_KEYFAIL: return ONRECORD_DKIM_TEMPERROR;
    case DKIM_SIGERROR_NOKEY: case DKIM_SIGERROR_DNSSYNTAX: {
      asker *asking = dkim_get_user_context(dkim);
      return asking->is_unknown ? ONRECORD_DKIM_TEMPERROR : ONRECORD_DKIM_NOKEY;
    }
    default: return ONRECORD_DKIM_FAIL;
  }
}

static void copy(char *target, size_t size, const u_char *text) {
  snprintf(target, size, "%s", text == NULL ? "" : (const char *)text);
}

static int list(DKIM *dkim, onrecord_dkim_signature *signatures) {
  DKIM_SIGINFO **found = NULL;
  int count = 0, kept = 0;
  if (dkim_getsiglist(dkim, &found, &count) != DKIM_STAT_OK) return 0;
  for (int i = 0; i < count && kept < ONRECORD_DKIM_MOST; i++, kept++) {
    signatures[kept].result = result_of(dkim, found[i]);
    copy(signatures[kept].domain, sizeof signatures[kept].domain, dkim_sig_getdomain(found[i]));
    copy(signatures[kept].selector, sizeof signatures[kept].selector, dkim_sig_getselector(found[i]));
  }
  return kept;
}

/// Feeds the message in steps that fit an int of any width, then lists what came of each signature.
static int run(DKIM *dkim, const uint8_t *message, size_t size, onrecord_dkim_signature *signatures) {
  for (size_t offset = 0; offset < size; offset += 65536) {
    size_t step = size - offset < 65536 ? size - offset : 65536;
    DKIM_STAT status = dkim_chunk(dkim, (u_char *)message + offset, step);
    if (status == DKIM_STAT_NOSIG || status == DKIM_STAT_SYNTAX) return 0;
    if (status != DKIM_STAT_OK) return list(dkim, signatures);
  }
  if (dkim_chunk(dkim, NULL, 0) == DKIM_STAT_OK) dkim_eom(dkim, NULL);
  return list(dkim, signatures);
}

int onrecord_dkim_verify(const uint8_t *message, size_t size, uint64_t time, onrecord_dkim_lookup lookup,
                         void *context, onrecord_dkim_signature *signatures) {
  DKIM_LIB *library = dkim_init(NULL, NULL);
  if (library == NULL) return -1;
  dkim_set_key_lookup(library, find_key);
  unsigned int flags = DKIM_LIBFLAGS_STRICTHDRS;
  dkim_options(library, DKIM_OP_SETOPT, DKIM_OPTS_FLAGS, &flags, sizeof flags);
  dkim_options(library, DKIM_OP_SETOPT, DKIM_OPTS_FIXEDTIME, &time, sizeof time);
  DKIM_STAT status = DKIM_STAT_OK;
  DKIM *dkim = dkim_verify(library, (const unsigned char *)"mail", NULL, &status);
  asker asking = {lookup, context, false};
  int count = -1;
  if (dkim != NULL) {
    dkim_set_user_context(dkim, &asking);
    count = run(dkim, message, size, signatures);
    dkim_free(dkim);
  }
  dkim_close(library);
  return count;
}
