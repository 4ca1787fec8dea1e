// SPDX-License-Identifier: Apache-2.0

/// One message of Outlook with its tables, whatever file it stands in.
struct MapiMessage {
  var properties = MapiBag()
  var recipients: [MapiBag] = []
  var attachments: [MapiAttachment] = []
  /// What of it could not be read ("recipient 3", "property 0x1000"); each becomes a notice.
  var trouble: [String] = []
}
