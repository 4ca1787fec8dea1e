// SPDX-License-Identifier: Apache-2.0

/// The files of the program itself that a browser asks for.
package enum Assets {
  package static var style: [UInt8] { PackageResources.style_css }
  package static var script: [UInt8] { PackageResources.page_js }
  package static var icon: [UInt8] { PackageResources.icon_svg }
  package static let styleTag = tag(style)
  package static let scriptTag = tag(script)
  static let iconTag = tag(icon)

  /// Each file with where it is asked for.
  package static var all: [(path: Path, bytes: [UInt8])] {
    [
      (Paths.asset("style.css", tag: styleTag), style), (Paths.asset("page.js", tag: scriptTag), script),
      (Paths.asset("icon.svg", tag: iconTag), icon),
    ]
  }

  /// FNV-1a of the content, 16 hexadecimal digits: a name that changes with it, no security.
  private static func tag(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
