// SPDX-License-Identifier: Apache-2.0

/// The schema as a new catalogue gets it, for the test that holds it still.
package enum SchemaText {
  package static var steps: [String] { Schema.steps.map { $0.name + "\n" + $0.sql } + [FTS5Index.table] }
}
