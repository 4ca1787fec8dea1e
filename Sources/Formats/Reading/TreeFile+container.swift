// SPDX-License-Identifier: Apache-2.0

extension TreeFile {
  /// What stands before the path inside its own container ("part-2.zip!/"); "" outside containers.
  package var container: Substring { Substring(path.utf8.dropLast(inside.utf8.count)) }
}
