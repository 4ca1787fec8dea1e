// SPDX-License-Identifier: Apache-2.0

/// The rare fields of a message, which most have none of.
///
/// `@unchecked`: changed only through `MessageBody.change()`, that is while nobody else holds it.
final class RareMessage: @unchecked Sendable {
  @exclusivity(unchecked) var fields: RareMessageFields
  init(_ fields: RareMessageFields) { self.fields = fields }
}
