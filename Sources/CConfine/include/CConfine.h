// SPDX-License-Identifier: Apache-2.0
// What a process gives up. The calls behind it (prctl, seccomp, landlock) are not in Swift's Glibc module.
#pragma once
#include <stdint.h>

/// No core dumps, no backtraces (Swift's print registers and memory), no reading of this process's memory by others of the same user.
void onrecord_keep_memory_private(void);

/// Bits of what onrecord_confine() achieved.
enum {
  ONRECORD_NO_NEW_PRIVILEGES = 1,
  ONRECORD_NO_NETWORK = 2,
  ONRECORD_READ_SYSTEM_FILES_ONLY = 4,
  ONRECORD_SYSTEM_CALL_FILTER = 8,
};

/// Confines the calling process for reading hostile bytes: dies with its parent, no new privileges, no
/// network, no files but the system's libraries and tables (read only), no new programs, `memory` bytes of
/// address space, `seconds` of processor time. Each part that the kernel refuses is left out of the result.
int onrecord_confine(uint64_t memory, uint64_t seconds);

/// The same, but programs of the system's folders can be run: they inherit all of it, with `memory` and `seconds` each.
int onrecord_confine_running(uint64_t memory, uint64_t seconds);

/// Starts `path` with these descriptors as its standard ones (`error` below 0 keeps ours) and no other; it dies with the
/// caller. Returns its process, below 0 when it cannot be started.
int onrecord_run(const char *path, char *const arguments[], char *const environment[], int input, int output, int error);
