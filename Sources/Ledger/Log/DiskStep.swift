// SPDX-License-Identifier: Apache-2.0

/// One call that changes the disk. Tests stop the log before each of them; see docs/ledger-format.md on the order.
enum DiskStep: Hashable, Sendable {
  case makeFolder(String)
  case write(String)
  case sync(String)
  case rename(String)
  case remove(String)
}
