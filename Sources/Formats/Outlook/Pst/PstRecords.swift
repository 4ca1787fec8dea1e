// SPDX-License-Identifier: Apache-2.0
import CPff

/// The properties of an item, as libpff hands them out.
struct PstRecords {
  private let item: PstItem
  /// Properties that were named and could not be had.
  private(set) var trouble: [String] = []
  private var room = MapiLimits.message

  init(_ item: PstItem) { self.item = item }

  /// One row of a table, or the only list of an item.
  func bag(_ index: Int, codepage: Int? = nil) -> MapiBag {
    var copy = self
    return copy.read(index, codepage)
  }

  mutating func read(_ index: Int, _ codepage: Int?) -> MapiBag {
    var bag = MapiBag()
    bag.codepage = codepage
    var set: UnsafeMutablePointer<libpff_record_set_t>?
    guard libpff_item_get_record_set_by_index(item.pointer, Int32(index), &set, nil) == 1 else { return bag }
    defer { libpff_record_set_free(&set, nil) }
    var count: Int32 = 0
    guard libpff_record_set_get_number_of_entries(set, &count, nil) == 1 else { return bag }
    for number in 0..<min(max(0, Int(count)), MapiLimits.properties) { read(entry: number, of: set, into: &bag) }
    return bag
  }

  private mutating func read(
    entry number: Int, of set: UnsafeMutablePointer<libpff_record_set_t>?, into bag: inout MapiBag
  ) {
    var entry: UnsafeMutablePointer<libpff_record_entry_t>?
    guard libpff_record_set_get_entry_by_index(set, Int32(number), &entry, nil) == 1, let entry else { return }
    defer {
      var entry: UnsafeMutablePointer<libpff_record_entry_t>? = entry
      libpff_record_entry_free(&entry, nil)
    }
    var (id, type): (UInt32, UInt32) = (0, 0)
    guard libpff_record_entry_get_entry_type(entry, &id, nil) == 1,
      libpff_record_entry_get_value_type(entry, &type, nil) == 1, id != 0x3701, type != 0x000D
    else { return }
    let key = Self.key(entry, id)
    guard let bytes = bytes(entry, key) else { return }
    if let value = PstValue.value(UInt16(truncatingIfNeeded: type), bytes) { bag.add(key, value) }
  }

  /// A number below 0x8000 names itself; above, the file's map says what it stands for.
  private static func key(_ entry: UnsafeMutablePointer<libpff_record_entry_t>, _ id: UInt32) -> MapiKey {
    var map: UnsafeMutablePointer<libpff_name_to_id_map_entry_t>?
    guard libpff_record_entry_get_name_to_id_map_entry(entry, &map, nil) == 1, let map,
      let set = guid(map)
    else { return .tag(UInt16(truncatingIfNeeded: id)) }
    var number: UInt32 = 0
    if libpff_name_to_id_map_entry_get_number(map, &number, nil) == 1 { return .number(set, number) }
    var size = 0
    guard libpff_name_to_id_map_entry_get_utf8_string_size(map, &size, nil) == 1, size > 0, size < 4096 else {
      return .tag(UInt16(truncatingIfNeeded: id))
    }
    var name = [UInt8](repeating: 0, count: size)
    guard libpff_name_to_id_map_entry_get_utf8_string(map, &name, size, nil) == 1 else {
      return .tag(UInt16(truncatingIfNeeded: id))
    }
    return .name(set, String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
  }

  private static func guid(_ map: UnsafeMutablePointer<libpff_name_to_id_map_entry_t>) -> MapiGUID? {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard libpff_name_to_id_map_entry_get_guid(map, &bytes, 16, nil) == 1 else { return nil }
    return MapiGUID(bytes[...])
  }

  private mutating func bytes(_ entry: UnsafeMutablePointer<libpff_record_entry_t>, _ key: MapiKey) -> [UInt8]? {
    var size = 0
    guard libpff_record_entry_get_data_size(entry, &size, nil) == 1, size > 0 else { return nil }
    guard size <= min(MapiLimits.property, room) else {
      trouble.append("property \(key.text) of \(size) bytes")
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: size)
    guard libpff_record_entry_get_data(entry, &bytes, size, nil) == 1 else {
      trouble.append("property \(key.text)")
      return nil
    }
    room -= size
    return bytes
  }
}
