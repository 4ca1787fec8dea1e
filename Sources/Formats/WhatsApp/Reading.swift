// SPDX-License-Identifier: Apache-2.0
import Records

/// What a body turned out to be; nil fields where it is silent.
struct Reading {
  var type = MessageType.text
  var edited = false
  var deleted = false
  var forwarded = false
  /// File named by the body.
  var fileName: String?
  /// Status of the attachment where no file is named or present.
  var status: ParsedAttachment.Status?
  var mediaType: String?
  var extras: [Extra] = []
  /// Not a participant's line: the application's own.
  var isEvent = false
  /// Media by its marks alone: a system line when its wording is known.
  var isGuess = false
}
