// SPDX-License-Identifier: Apache-2.0

/// The subject of an `ArchiveID`.
package enum ArchiveSubject {}
