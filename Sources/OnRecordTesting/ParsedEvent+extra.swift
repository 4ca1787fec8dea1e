// SPDX-License-Identifier: Apache-2.0
import Records

extension ParsedEvent {
  /// The first extra of that name.
  package func extra(_ name: String) -> String? { extras.first { $0.name == name }?.value }
}
