// SPDX-License-Identifier: Apache-2.0

/// What makes two rows of two files the same message or call.
struct MessageKey: Hashable {
  private let values: [String?]

  /// Names and dates as shown are left out: they change with the telephone's contacts and language.
  init(_ fields: TextFields) {
    values = [
      "address", "number", "date", "type", "msg_box", "body", "duration", "m_id", "tr_id", "m_size", "sub", "_id",
    ].map { fields[$0] }
  }
}
