// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CConfine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

void onrecord_keep_memory_private(void) {
  const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGQUIT};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) signal(crashes[i], SIG_DFL);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static void limit(int resource, uint64_t value) {
  struct rlimit bound = {value, value};
  setrlimit(resource, &bound);
}

/// Landlock (Linux 5.13): only the folders of shared libraries, locales, zones and converters can be read; programs
/// there can be run where `runs` is not 0.
static int read_system_files_only(int runs) {
  struct landlock_ruleset_attr all = {
      .handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
                           LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                           LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                           LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                           LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM};
  int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
  if (rules < 0) return 0;
  const char *readable[] = {"/usr", "/lib", "/lib64", "/etc/fonts", "/etc/localtime", "/etc/ld.so.cache"};
  uint64_t run = runs ? LANDLOCK_ACCESS_FS_EXECUTE : 0;
  for (size_t i = 0; i < sizeof readable / sizeof *readable; i++) {
    int folder = open(readable[i], O_PATH | O_CLOEXEC);
    if (folder < 0) continue;
    uint64_t file = LANDLOCK_ACCESS_FS_READ_FILE;
    struct landlock_path_beneath_attr rule = {
        .allowed_access = i < 4 ? file | LANDLOCK_ACCESS_FS_READ_DIR | (i < 3 ? run : 0) : file, .parent_fd = folder};
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(folder);
  }
  int done = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  close(rules);
  return done;
}

#if defined(__x86_64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define DENY(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

/// Calls that a parser has no use for: new programs (unless `runs`), sockets, other processes, mounts.
static int filter_system_calls(int runs) {
#ifdef OUR_ARCHITECTURE
  struct sock_filter program[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      DENY(execve), DENY(execveat), DENY(socket), DENY(connect), DENY(bind), DENY(listen), DENY(ptrace),
      DENY(process_vm_readv), DENY(process_vm_writev), DENY(kill), DENY(mount), DENY(unshare), DENY(setns),
      DENY(bpf), DENY(keyctl), DENY(io_uring_setup), DENY(perf_event_open),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  if (runs) {  // the two denials of new programs let everything pass
    program[5].k = SECCOMP_RET_ALLOW;
    program[7].k = SECCOMP_RET_ALLOW;
  }
  struct sock_fprog filter = {sizeof program / sizeof *program, program};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
#else
  return 0;
#endif
}

static int confine(uint64_t memory, uint64_t seconds, int runs) {
  int achieved = 0;
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  onrecord_keep_memory_private();
  limit(RLIMIT_AS, memory);
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_FSIZE, 0);
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0) achieved |= ONRECORD_NO_NETWORK;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) achieved |= ONRECORD_NO_NEW_PRIVILEGES;
  if (read_system_files_only(runs)) achieved |= ONRECORD_READ_SYSTEM_FILES_ONLY;
  if (filter_system_calls(runs)) achieved |= ONRECORD_SYSTEM_CALL_FILTER | ONRECORD_NO_NETWORK;
  return achieved;
}

int onrecord_confine(uint64_t memory, uint64_t seconds) { return confine(memory, seconds, 0); }

int onrecord_confine_running(uint64_t memory, uint64_t seconds) { return confine(memory, seconds, 1); }

int onrecord_run(const char *path, char *const arguments[], char *const environment[], int input, int output, int error) {
  int process = fork();
  if (process != 0) return process;
  // Only calls that are safe between fork and exec.
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || (error >= 0 && dup2(error, 2) < 0)) _exit(127);
  syscall(SYS_close_range, 3, ~0U, 0);
  execve(path, arguments, environment);
  _exit(127);
}
