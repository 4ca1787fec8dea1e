// SPDX-License-Identifier: Apache-2.0
import Records

/// Something wrong with one member, for a parser to report as a notice.
package struct ContainerProblem: Sendable, Hashable {
  package let code: NoticeCode
  package let member: String
  /// A number or kind that helps, never content.
  package let detail: String?

  /// The notice a parser yields for it; the range is the whole member.
  package func notice(in container: String? = nil) -> Notice {
    let path = container.map { "\($0)!/\(member)" } ?? member
    return Notice(code, Provenance(file: path, start: 0, end: 0), detail: detail)
  }
}
