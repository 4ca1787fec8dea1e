// SPDX-License-Identifier: Apache-2.0

/// How wide a page's matter runs.
package enum PageWidth: String, Sendable, Hashable {
  /// Questions and texts: two thirds of the page.
  case reading
  /// Tables and conversations: all of it.
  case full
}
