// SPDX-License-Identifier: Apache-2.0

/// What reading Outlook's messages found, counted for the fidelity report; names and counts only.
struct MapiFindings {
  /// Messages without the header they travelled with: it is told from their properties.
  var synthesised = 0
  /// Messages inside messages, written anew as attachments.
  var embedded = 0
  var byReference = 0
  var unreadable = 0
  var objects = 0
  /// Senders and recipients known by a directory address alone.
  var directoryAddresses = 0
  var drafts = 0
  var recalls = 0
  var recovered = 0
  var trouble = 0
  var bodiesFromRTF = 0
  var withoutBody = 0
  /// Folders and items that are a program's own bookkeeping.
  var bookkeeping = 0
  var isPasswordMarked = false
}
