// SPDX-License-Identifier: Apache-2.0
// GMime 3 for Swift: its cast and type-test macros are not imported, so the few needed are functions here.
#pragma once
#include <gmime/gmime.h>
#include <errno.h>
#include <iconv.h>

/// `memmem`, which Swift's Glibc module hides.
extern void *memmem(const void *haystack, size_t length, const void *needle, size_t needle_length);
static inline const void *onrecord_find(const void *haystack, size_t length, const void *needle,
                                        size_t needle_length) {
  return memmem(haystack, length, needle, needle_length);
}

/// Address of a mailbox; NULL where `address` is a group.
static inline const char *onrecord_mailbox_address(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_MAILBOX(address) ? internet_address_mailbox_get_addr((InternetAddressMailbox *)address)
                                              : NULL;
}

/// Members of a group; NULL where `address` is a mailbox. Borrowed from the group.
static inline InternetAddressList *onrecord_group_members(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_GROUP(address) ? internet_address_group_get_members((InternetAddressGroup *)address)
                                            : NULL;
}

/// One step of `g_mime_iconv`, which is a macro; returns errno, 0 when all input was converted.
static inline int onrecord_iconv(iconv_t cd, char **in, size_t *in_left, char **out, size_t *out_left) {
  errno = 0;
  return iconv(cd, in, in_left, out, out_left) == (size_t)-1 ? errno : 0;
}

/// Whether `g_mime_iconv_open` knew the character set.
static inline int onrecord_iconv_opened(iconv_t cd) { return cd != (iconv_t)-1; }

/// Marks a uudecoder as past its `begin` line.
static inline void onrecord_uudecode_begun(GMimeEncoding *state) { state->state |= GMIME_UUDECODE_STATE_BEGIN; }
