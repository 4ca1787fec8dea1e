// SPDX-License-Identifier: Apache-2.0

/// Order of day, month and year in a numeric date. Raw values are the command line's contract.
package enum DateOrder: String, Sendable, Hashable, CaseIterable { case dmy, mdy, ymd }
