// SPDX-License-Identifier: Apache-2.0
#include "CDkim.h"

#include <arpa/nameser.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>
#include <string.h>

/// Joins the strings of one text record; 0 when they do not fit.
static int join(const ns_rr record, char *text, size_t size) {
  const unsigned char *data = ns_rr_rdata(record);
  size_t left = ns_rr_rdlen(record), used = 0;
  while (left > 0) {
    size_t length = data[0];
    if (length + 1 > left || used + length + 1 > size) return 0;
    memcpy(text + used, data + 1, length);
    used += length;
    data += length + 1;
    left -= length + 1;
  }
  text[used] = 0;
  return 1;
}

static int first_text(const unsigned char *answer, int length, char *text, size_t size) {
  ns_msg message;
  if (ns_initparse(answer, length, &message) != 0) return -1;
  for (int i = 0; i < ns_msg_count(message, ns_s_an); i++) {
    ns_rr record;
    if (ns_parserr(&message, ns_s_an, i, &record) != 0) return -1;
    if (ns_rr_type(record) == ns_t_txt) return join(record, text, size);
  }
  return 0;
}

int onrecord_txt_lookup(const char *name, char *text, size_t size) {
  unsigned char answer[8192];
  struct __res_state state;
  memset(&state, 0, sizeof state);
  if (res_ninit(&state) != 0) return -1;
  state.retrans = 3;
  state.retry = 2;
  int length = res_nquery(&state, name, ns_c_in, ns_t_txt, answer, sizeof answer);
  int missing = length < 0 && (state.res_h_errno == HOST_NOT_FOUND || state.res_h_errno == NO_DATA);
  res_nclose(&state);
  if (length < 0) return missing ? 0 : -1;
  return first_text(answer, length < (int)sizeof answer ? length : (int)sizeof answer, text, size);
}
