// SPDX-License-Identifier: Apache-2.0

/// Writes an element; names come from the program, never from data.
package func element(
  _ name: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }
) -> HTML {
  element(name, attributes, content: content())
}

/// As above, with the attributes in a list.
package func element(_ name: StaticString, _ attributes: [Attribute], content: HTML) -> HTML {
  var html = voidElement(name, attributes)
  html.append(content)
  html.append(markup: "</\(name)>")
  return html
}

/// An element that has no content ("input", "br").
package func voidElement(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
  var text = "<\(name)"
  for attribute in attributes {
    guard let value = attribute.value else { continue }
    text +=
      value.isEmpty && attribute.name != "value" && attribute.name != "alt"
      ? " \(attribute.name)" : " \(attribute.name)=\"\(HTML.escape(value))\""
  }
  return HTML(piece: .markup(text + ">"))
}

package func h1(_ text: String) -> HTML { element("h1") { text } }
package func h2(_ text: String) -> HTML { element("h2") { text } }
package func h3(_ text: String) -> HTML { element("h3") { text } }
package func p(_ text: String) -> HTML { element("p") { text } }
package func p(@HTMLBuilder _ content: () -> HTML) -> HTML { element("p", content: content) }

/// A link to a page of the program.
package func link(_ text: String, to path: Path) -> HTML { element("a", .href(path)) { text } }

/// A moment as people read it, with the machine's form beside it ("2026-11-24T11:00:00Z").
package func time(_ text: String, machine: String) -> HTML {
  element("time", Attribute("datetime", machine)) { text }
}

/// A list of points.
package func list(_ items: [HTML]) -> HTML {
  element("ul") { for item in items { element("li") { item } } }
}

/// A list of sentences.
package func list(_ items: [String]) -> HTML { list(items.map { HTML($0) }) }
