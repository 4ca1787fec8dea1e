// SPDX-License-Identifier: Apache-2.0

/// Lets hypertext be written as a list of parts; a `String` among them is escaped.
@resultBuilder package enum HTMLBuilder {
  package static func buildExpression(_ html: HTML) -> HTML { html }
  package static func buildExpression(_ text: String) -> HTML { HTML(text) }
  package static func buildExpression(_ html: HTML?) -> HTML { html ?? HTML() }
  package static func buildBlock(_ parts: HTML...) -> HTML { join(parts) }
  package static func buildArray(_ parts: [HTML]) -> HTML { join(parts) }
  package static func buildOptional(_ part: HTML?) -> HTML { part ?? HTML() }
  package static func buildEither(first part: HTML) -> HTML { part }
  package static func buildEither(second part: HTML) -> HTML { part }

  private static func join(_ parts: [HTML]) -> HTML {
    parts.reduce(into: HTML()) { $0.append($1) }
  }
}
