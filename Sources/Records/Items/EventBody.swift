// SPDX-License-Identifier: Apache-2.0

/// `@unchecked`: changed only through `ParsedEvent.own()`, that is while nobody else holds it.
final class EventBody: @unchecked Sendable {
  var fields: EventFields
  init(_ fields: EventFields) { self.fields = fields }
}
