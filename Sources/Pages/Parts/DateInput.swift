// SPDX-License-Identifier: Apache-2.0

/// A date in three boxes, sent as "NAME-day", "NAME-month" and "NAME-year".
package func dateInput(_ field: Field, _ date: DateText = DateText()) -> HTML {
  group(field) {
    element("div", .class("date")) {
      box(field, "day", "Day", date.day, .two, id: field.name)
      box(field, "month", "Month", date.month, .two, id: field.name + "-month")
      box(field, "year", "Year", date.year, .four, id: field.name + "-year")
    }
  }
}

/// The day's box bears the field's own id, so that the error summary leads to it.
private func box(
  _ field: Field, _ part: String, _ label: String, _ value: String, _ width: FieldWidth, id: String
) -> HTML {
  element("div") {
    element("label", Attribute("for", id)) { label }
    voidElement(
      "input",
      [
        .id(id), Attribute("name", field.name + "-" + part), Attribute("type", "text"),
        Attribute("inputmode", "numeric"), Attribute("autocomplete", "off"), .class(width.rawValue),
        Attribute("value", value.isEmpty ? nil : value), field.invalid,
      ])
  }
}
