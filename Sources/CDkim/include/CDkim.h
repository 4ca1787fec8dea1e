// SPDX-License-Identifier: Apache-2.0
// libopendkim's verifier and the system's resolver, as much of them as mail intake needs.
#ifndef ONRECORD_DKIM_H
#define ONRECORD_DKIM_H
#include <stddef.h>
#include <stdint.h>

/// What became of one signature.
enum onrecord_dkim_result {
  ONRECORD_DKIM_PASS = 0,
  /// The signature does not fit the message, or cannot be used (expired, weak, malformed).
  ONRECORD_DKIM_FAIL = 1,
  /// Fits, but covers only a part of the body (l=) or is of a domain that only tests (t=y): worth nothing here.
  ONRECORD_DKIM_PARTIAL = 2,
  /// The key was not to be had just now.
  ONRECORD_DKIM_TEMPERROR = 3,
  /// There is no such key.
  ONRECORD_DKIM_NOKEY = 4,
};

typedef struct {
  int result;
  char domain[256];
  char selector[256];
} onrecord_dkim_signature;

/// Answers a question for a key's text, `name` being "selector._domainkey.domain": writes it with a NUL into `text`.
/// Returns 1 when it did, 0 when there is none, -1 when that is not known now.
typedef int (*onrecord_dkim_lookup)(void *context, const char *name, char *text, size_t size);

/// Most signatures of one message that are looked at.
#define ONRECORD_DKIM_MOST 8

/// Verifies the signatures of a message (CRLF lines) at `time`, seconds since 1970. Returns how many it put into
/// `signatures` (room for ONRECORD_DKIM_MOST); -1 when the library failed.
int onrecord_dkim_verify(const uint8_t *message, size_t size, uint64_t time, onrecord_dkim_lookup lookup,
                         void *context, onrecord_dkim_signature *signatures);

/// Asks the system's resolver for the text records of `name`; the first one's strings are joined in `text`.
/// Returns as `onrecord_dkim_lookup`.
int onrecord_txt_lookup(const char *name, char *text, size_t size);
#endif
