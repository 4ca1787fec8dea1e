// SPDX-License-Identifier: Apache-2.0

extension Paths {
  package static var walk: Path { Path("walk") }
  /// A made-up export, by its file name.
  package static func walkSample(_ name: String) -> Path { Path("walk", "exports", name) }
}
