// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Web

@Suite struct `The name of a browser` {
  @Test(arguments: [
    ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
    (
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0",
      "Edge on Windows"
    ),
    (
      "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605 Version/26.0 Mobile Safari/604.1",
      "Safari on iPhone"
    ),
    ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36", "Chrome on Android"),
    ("curl/8.0", "A browser"), ("", "A browser"),
  ])
  func `is what people call it`(text: String, name: String) { #expect(BrowserName.of(text) == name) }
}
