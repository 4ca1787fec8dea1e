// SPDX-License-Identifier: Apache-2.0

/// A file a message names, whether or not its bytes came along.
package struct ParsedAttachment: Sendable, Hashable {
  /// Raw values are the command line's contract.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// Bytes are in the export.
    case present
    /// The exporter left it out ("<Media omitted>").
    case omitted
    /// Named by the export, absent from it.
    case missing
    case viewOnce, expired, tooLarge, corrupt
    /// In the export, named by no message.
    case unlisted
  }

  package var name: String?
  package var status: Status
  /// Media type, claimed by the source or by the file's ending ("image/jpeg").
  package var mediaType: String?
  /// Size of the decoded file in bytes; nil when its bytes are not there.
  package var bytes: Int?
  /// SHA-256 of the decoded file, 32 bytes.
  package var sha256: [UInt8]?
  /// Member path inside the export, to find the bytes again; nil when they are not there.
  package var member: String?
  /// Place among the files handed to the `FileSink` of this parse, from 0; nil when there are no bytes.
  package var file: Int?

  package init(name: String?, status: Status, mediaType: String? = nil) {
    self.name = name
    self.status = status
    self.mediaType = mediaType
  }
}
