// SPDX-License-Identifier: Apache-2.0
import CPff

/// A mailbox file opened by libpff ([MS-PST]); nothing of it is on disk for us.
///
/// LIMIT: libpff keeps the list of a file's items in memory, some hundred bytes an item, and no more of them.
final class PstFile {
  private var file: UnsafeMutablePointer<libpff_file_t>?
  private var handle: UnsafeMutablePointer<libbfio_handle_t>?
  /// Code page of the coded strings, as Windows numbers it.
  private(set) var codepage: Int?

  init(_ source: any ByteSource) throws {
    handle = PstInput.handle(source)
    guard libpff_file_initialize(&file, nil) == 1, let handle else { throw Self.unreadable }
    guard libpff_file_open_file_io_handle(file, handle, Int32(libpff_get_access_flags_read()), nil) == 1 else {
      throw Self.unreadable
    }
    guard root != nil else { throw Self.unreadable }
    var page: Int32 = 0
    if libpff_file_get_ascii_codepage(file, &page, nil) == 1, page > 0 { codepage = Int(page) }
  }

  deinit {
    _ = libpff_file_close(file, nil)
    libpff_file_free(&file, nil)
    libbfio_handle_free(&handle, nil)
  }

  private static var unreadable: FormatError {
    FormatError(
      .corrupt, "The mailbox file cannot be opened: its table of contents is damaged or cut off.",
      remedy: "Repair it with Outlook's Inbox Repair Tool (scanpst), or export the mailbox again.")
  }

  var root: PstItem? {
    var item: UnsafeMutablePointer<libpff_item_t>?
    guard libpff_file_get_root_folder(file, &item, nil) == 1, let item else { return nil }
    return PstItem(item, self)
  }

  /// libpff met blocks whose check value does not fit while it read.
  var isDamaged: Bool { libpff_file_is_corrupted(file, nil) == 1 }

  /// PidTagPstPassword of the store: a mark that programs honour, no encryption.
  var isPasswordMarked: Bool {
    var item: UnsafeMutablePointer<libpff_item_t>?
    guard libpff_file_get_message_store(file, &item, nil) == 1, let item else { return false }
    let bag = PstRecords(PstItem(item, self)).bag(0)
    return (bag.integer(.tag(0x67FF)) ?? 0) != 0
  }

  // MARK: what no folder holds

  /// Looks for items that were deleted and not yet overwritten.
  func recover() { _ = libpff_file_recover_items(file, 0, nil) }

  /// Items in the file's list whose folder does not list them.
  var orphans: Int { count { libpff_file_get_number_of_orphan_items(file, &$0, nil) } }
  func orphan(_ index: Int) -> PstItem? { item { libpff_file_get_orphan_item_by_index(file, Int32(index), &$0, nil) } }

  /// Items found in space that the file no longer uses.
  var recovered: Int { count { libpff_file_get_number_of_recovered_items(file, &$0, nil) } }
  func recovered(_ index: Int) -> PstItem? {
    item { libpff_file_get_recovered_item_by_index(file, Int32(index), &$0, nil) }
  }

  private func count(_ get: (inout Int32) -> Int32) -> Int {
    var count: Int32 = 0
    return get(&count) == 1 ? max(0, Int(count)) : 0
  }

  private func item(_ get: PstItem.Getter) -> PstItem? {
    var found: UnsafeMutablePointer<libpff_item_t>?
    guard get(&found) == 1, let found else { return nil }
    return PstItem(found, self)
  }
}
