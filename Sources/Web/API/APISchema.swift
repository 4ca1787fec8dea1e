// SPDX-License-Identifier: Apache-2.0

/// The shape of a JSON value, as OpenAPI 3.1 writes it (JSON Schema 2020-12).
indirect enum APISchema: Sendable {
  case text(most: Int = 1_000)
  /// Text of at least one character, without a zero character, as it is taken.
  case words(most: Int)
  /// At least one byte in base64 (RFC 4648 section 4), padded.
  case base64(most: Int)
  /// 32 hexadecimal digits.
  case id
  case choice([String])
  case whole(ClosedRange<Int>)
  case bool
  case list(APISchema, most: Int? = nil)
  case object([Member])
  /// An object of the form `parse --json` writes (docs/cli.md); not spelled out again.
  case item
  case named(String)

  struct Member: Sendable {
    let name: String
    let schema: APISchema
    let isRequired: Bool

    static func must(_ name: String, _ schema: APISchema) -> Member {
      Member(name: name, schema: schema, isRequired: true)
    }

    static func may(_ name: String, _ schema: APISchema) -> Member {
      Member(name: name, schema: schema, isRequired: false)
    }
  }

  var json: JSONText {
    switch self {
    case .text(let most): .object([("type", .string("string")), ("maxLength", .number(most))])
    case .words(let most):
      .object([
        ("type", .string("string")), ("minLength", .number(1)), ("maxLength", .number(most)),
        ("pattern", .string("^[^\\u0000]*$")),
      ])
    case .base64(let most):
      .object([
        ("type", .string("string")), ("minLength", .number(4)), ("maxLength", .number(most)),
        ("pattern", .string("^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$")),
      ])
    case .id: .object([("type", .string("string")), ("pattern", .string("^[0-9a-f]{32}$"))])
    case .choice(let values): .object([("type", .string("string")), ("enum", .list(values.map { .string($0) }))])
    case .whole(let range):
      .object([
        ("type", .string("integer")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
      ])
    case .bool: .object([("type", .string("boolean"))])
    case .list(let item, let most):
      .object([("type", .string("array")), ("items", item.json)] + (most.map { [("maxItems", .number($0))] } ?? []))
    case .object(let members): Self.object(members)
    case .item: .object([("type", .string("object"))])
    case .named(let name): .object([("$ref", .string("#/components/schemas/" + name))])
    }
  }

  private static func object(_ members: [Member]) -> JSONText {
    .object([
      ("type", .string("object")),
      ("properties", .object(members.map { ($0.name, $0.schema.json) })),
      ("required", .list(members.filter(\.isRequired).map { .string($0.name) })),
      ("additionalProperties", .bool(false)),
    ])
  }
}
