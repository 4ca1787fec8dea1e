// SPDX-License-Identifier: Apache-2.0

/// What an object is, authenticated with its bytes: `onrecord/object/v1 ‖ archive[16] ‖ object[16] ‖ media type`.
///
/// An object moved to another archive, renamed or given another media type does not open.
package struct ObjectContext: Sendable, Hashable {
  private static let label = Array("onrecord/object/v1".utf8)

  package let archive: ArchiveID
  package let object: ObjectID
  package let mediaType: MediaType

  var bytes: [UInt8] { Self.label + archive.bytes + object.bytes + mediaType.bytes }
}
