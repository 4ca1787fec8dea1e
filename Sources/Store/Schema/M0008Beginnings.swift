// SPDX-License-Identifier: Apache-2.0

/// The way from a conversation to what its system lines say of it, with those that say who made it.
///
/// Kinds of records: 68 a group was created, 83 a timer changed, 84 export was blocked or allowed (`KindCode`). The
/// index of M0003 has 69 for the first, which is a new title.
enum M0008Beginnings {
  static let sql = """
    DROP INDEX records_of_state;
    CREATE INDEX records_of_state ON records(conversation) WHERE kind IN (68, 83, 84);
    """
}
