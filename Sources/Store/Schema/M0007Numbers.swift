// SPDX-License-Identifier: Apache-2.0

/// The way from a telephone number to whom it displays, however it is spaced (`IdentityRows.digits`).
///
/// A display without an address may be a number itself: phones show one where they know no name. 160, 8206, 8209,
/// 8234, 8236 and 8239 are the blanks, the dash and the marks of direction that phones write numbers with.
enum M0007Numbers {
  static let sql = """
    CREATE INDEX identities_by_number ON identities(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        coalesce(address, name), ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', ''),
        char(160), ''), char(8206), ''), char(8209), ''), char(8234), ''), char(8236), ''), char(8239), '')
    ) WHERE coalesce(address, name) GLOB '*[0-9]*';
    """
}
