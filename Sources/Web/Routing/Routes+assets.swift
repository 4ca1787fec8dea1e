// SPDX-License-Identifier: Apache-2.0
import Pages

extension Routes {
  /// The program's own files; their names change with their content.
  static var assets: [Route] {
    [
      .get("/assets/{tag}/style.css", .open) { _ in .asset(Assets.style, mediaType: "text/css; charset=utf-8") },
      .get("/assets/{tag}/page.js", .open) { _ in .asset(Assets.script, mediaType: "text/javascript; charset=utf-8") },
      .get("/assets/{tag}/icon.svg", .open) { _ in .asset(Assets.icon, mediaType: "image/svg+xml") },
      .get("/health", .open) { _ in .file(Array("ok\n".utf8), mediaType: "text/plain; charset=utf-8") },
    ]
  }
}
