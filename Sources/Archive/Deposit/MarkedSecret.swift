// SPDX-License-Identifier: Apache-2.0
import Records

/// Thrown out of a parse by the first marking of SECRET or above: everything read so far is abandoned.
struct MarkedSecret: Error {
  let marking: Marking
}
