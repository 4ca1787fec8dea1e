// SPDX-License-Identifier: Apache-2.0
import CPff

/// One item of libpff, freed when nobody holds it; it holds the file open.
final class PstItem {
  let pointer: UnsafeMutablePointer<libpff_item_t>
  private let file: PstFile

  init(_ pointer: UnsafeMutablePointer<libpff_item_t>, _ file: PstFile) {
    (self.pointer, self.file) = (pointer, file)
  }

  deinit {
    var pointer: UnsafeMutablePointer<libpff_item_t>? = pointer
    libpff_item_free(&pointer, nil)
  }

  typealias Getter = (inout UnsafeMutablePointer<libpff_item_t>?) -> Int32

  /// An item that another gives; nil where there is none or it is damaged.
  func other(_ get: Getter) -> PstItem? {
    var found: UnsafeMutablePointer<libpff_item_t>?
    guard get(&found) == 1, let found else { return nil }
    return PstItem(found, file)
  }

  func count(_ get: (inout Int32) -> Int32) -> Int {
    var count: Int32 = 0
    return get(&count) == 1 ? max(0, Int(count)) : 0
  }

  /// Number of its node in the file.
  var identifier: UInt32 {
    var number: UInt32 = 0
    _ = libpff_item_get_identifier(pointer, &number, nil)
    return number
  }

  /// Name of a folder; empty where it has none.
  var folderName: String {
    var size = 0
    guard libpff_folder_get_utf8_name_size(pointer, &size, nil) == 1, size > 1, size < 4096 else { return "" }
    var bytes = [UInt8](repeating: 0, count: size)
    guard libpff_folder_get_utf8_name(pointer, &bytes, size, nil) == 1 else { return "" }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  // MARK: what it holds

  var subfolders: Int { count { libpff_folder_get_number_of_sub_folders(pointer, &$0, nil) } }
  func subfolder(_ index: Int) -> PstItem? {
    other { libpff_folder_get_sub_folder(pointer, Int32(index), &$0, nil) }
  }

  var messages: Int { count { libpff_folder_get_number_of_sub_messages(pointer, &$0, nil) } }
  func message(_ index: Int) -> PstItem? { other { libpff_folder_get_sub_message(pointer, Int32(index), &$0, nil) } }

  /// Views and forms a program keeps with a folder.
  var associated: Int { count { libpff_folder_get_number_of_sub_associated_contents(pointer, &$0, nil) } }

  var attachments: Int { count { libpff_message_get_number_of_attachments(pointer, &$0, nil) } }
  func attachment(_ index: Int) -> PstItem? {
    other { libpff_message_get_attachment(pointer, Int32(index), &$0, nil) }
  }

  var recipients: PstItem? { other { libpff_message_get_recipients(pointer, &$0, nil) } }
  var recordSets: Int { count { libpff_item_get_number_of_record_sets(pointer, &$0, nil) } }
}
