// SPDX-License-Identifier: Apache-2.0

/// Conversations that came by another channel than their deposit says: a Takeout holds several.
enum M0005Channels {
  static let sql = "ALTER TABLE conversations ADD COLUMN channel TEXT;"
}
