// SPDX-License-Identifier: Apache-2.0

/// A short word on the state of something.
package func tag(_ text: String, _ tone: Tone = .quiet) -> HTML {
  element("strong", .class("tag " + tone.rawValue)) { text }
}
