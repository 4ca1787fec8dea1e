// SPDX-License-Identifier: Apache-2.0

extension Paths {
  package static var tokens: Path { Path("tokens") }
  package static func endToken(_ id: String) -> Path { Path("tokens", id, "end") }
}
