// SPDX-License-Identifier: Apache-2.0

/// Order of results. Raw values are the command line's contract.
package enum SearchOrder: String, Sendable, Hashable, CaseIterable { case newest, oldest, relevance }
