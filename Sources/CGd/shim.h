// SPDX-License-Identifier: Apache-2.0
// libgd for Swift: decodes a picture and writes it anew. Its messages go nowhere: they may quote a file.
#pragma once
#include <gd.h>
#include <stdarg.h>

static void onrecord_gd_silent(int priority, const char *format, va_list arguments) {
  (void)priority; (void)format; (void)arguments;
}

static inline void onrecord_gd_be_silent(void) { gdSetErrorMethod(onrecord_gd_silent); }

static inline int onrecord_gd_width(gdImagePtr image) { return gdImageSX(image); }
static inline int onrecord_gd_height(gdImagePtr image) { return gdImageSY(image); }
