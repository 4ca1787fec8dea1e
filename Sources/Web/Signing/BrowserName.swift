// SPDX-License-Identifier: Apache-2.0

/// "Firefox on Linux": what a browser says it is, in the words people use.
enum BrowserName {
  /// In the order they are looked for: browsers say the names of those before them too.
  private static let browsers = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
  ]
  private static let machines = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
    ("CrOS", "Chromebook"), ("Linux", "Linux"),
  ]

  static func of(_ text: String) -> String {
    let browser = browsers.first { text.contains($0.0) }?.1
    let machine = machines.first { text.contains($0.0) }?.1
    return [browser ?? "A browser", machine].compactMap(\.self).joined(separator: " on ")
  }
}
