// SPDX-License-Identifier: Apache-2.0
// libcurl's variadic calls, one function each, for Swift.
#ifndef ONRECORD_CURL_H
#define ONRECORD_CURL_H
#include <curl/curl.h>

static inline CURLcode onrecord_curl_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode onrecord_curl_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode onrecord_curl_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode onrecord_curl_reader(CURL *handle, size_t (*read)(char *, size_t, size_t, void *)) {
  return curl_easy_setopt(handle, CURLOPT_READFUNCTION, read);
}
#endif
