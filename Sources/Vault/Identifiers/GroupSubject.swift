// SPDX-License-Identifier: Apache-2.0

/// The subject of a `GroupID`.
package enum GroupSubject {}
