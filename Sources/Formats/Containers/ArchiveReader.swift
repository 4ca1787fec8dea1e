// SPDX-License-Identifier: Apache-2.0
import CLibArchive
import Glibc

/// libarchive over a `ByteSource`: one header after another, data as a stream. Not shared between threads.
final class ArchiveReader {
  private let archive: OpaquePointer
  private let source: any ByteSource
  private let layout: Layout
  private var offset = 0
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 64)
  /// The header last read.
  private(set) var entry: OpaquePointer?

  /// True once libarchive gave up: this reader gives nothing more, another may.
  private(set) var isBroken = false

  enum Layout { case zip, zipStream, tar }

  /// - Parameter passphrase: opens encrypted members (WinZip AES and the old cipher); never kept here.
  init(_ source: any ByteSource, _ layout: Layout, passphrase: String? = nil) throws {
    guard let archive = archive_read_new() else { throw Self.failed("There is no memory for a reader.") }
    self.archive = archive
    self.source = source
    self.layout = layout
    switch layout {
    case .zip: archive_read_support_format_zip_seekable(archive)
    case .zipStream: archive_read_support_format_zip_streamable(archive)
    case .tar:
      archive_read_support_format_tar(archive)
      archive_read_support_filter_gzip(archive)
    }
    if let passphrase { archive_read_add_passphrase(archive, passphrase) }
    // A cut-off tar is read as far as it goes; the missing end marker is the caller's to notice.
    guard try open() else { throw Self.failed(message) }
  }

  deinit {
    archive_read_free(archive)
    buffer.deallocate()
  }

  private func open() throws -> Bool {
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, context, out in ArchiveReader.from(context).readBlock(out) }
    archive_read_set_seek_callback(archive) { _, context, offset, whence in
      ArchiveReader.from(context).seek(Int(offset), whence)
    }
    archive_read_set_skip_callback(archive) { _, context, request in ArchiveReader.from(context).skip(Int(request)) }
    return archive_read_open1(archive) == ARCHIVE_OK
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> ArchiveReader {
    Unmanaged<ArchiveReader>.fromOpaque(context!).takeUnretainedValue()
  }

  private func readBlock(_ out: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    out?.pointee = UnsafeRawPointer(buffer.baseAddress)
    guard let n = try? source.read(into: buffer, at: offset) else { return -1 }
    offset += n
    return n
  }

  private func seek(_ to: Int, _ whence: Int32) -> la_int64_t {
    let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? offset : source.size
    offset = max(0, min(source.size, base + to))
    return la_int64_t(offset)
  }

  private func skip(_ request: Int) -> la_int64_t {
    let n = max(0, min(request, source.size - offset))
    offset += n
    return la_int64_t(n)
  }

  /// Steps to the next entry; false at the end.
  func next() throws -> Bool {
    let result = Self.withUTF8 { archive_read_next_header(archive, &entry) }
    if result == ARCHIVE_EOF { return false }
    guard result == ARCHIVE_OK || result == ARCHIVE_WARN else {
      isBroken = true
      throw Self.failed(message)
    }
    return true
  }

  /// Data of the current entry; 0 at its end.
  func readData(into out: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !out.isEmpty else { return 0 }
    let n = archive_read_data(archive, out.baseAddress, out.count)
    guard n >= 0 else {
      if n == Int(ARCHIVE_FATAL) { isBroken = true }
      throw message.hasPrefix("Incorrect passphrase") ? Self.wrongKey : Self.failed(message)
    }
    return n
  }

  /// Name of the current entry as bytes, empty where libarchive cannot tell.
  var pathname: [UInt8] {
    Self.withUTF8 {
      guard let entry, let name = archive_entry_pathname(entry) else { return [] }
      return Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
    }
  }

  var kind: ContainerMember.Kind {
    guard let entry else { return .other }
    if archive_entry_hardlink(entry) != nil { return .link }
    switch archive_entry_filetype(entry) & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .link
    default: return .other
    }
  }

  var size: Int? { entry.flatMap { archive_entry_size_is_set($0) != 0 ? Int(archive_entry_size($0)) : nil } }

  /// Where the current entry's bytes stand in the source: known for plain files of a tar that is not compressed.
  var stored: Range<Int>? {
    guard layout == .tar, let entry, let size, archive_filter_count(archive) == 1,
      archive_entry_sparse_count(entry) == 0
    else { return nil }
    let start = Int(archive_filter_bytes(archive, 0))
    return start..<start + size
  }
  var isEncrypted: Bool { entry.map { archive_entry_is_data_encrypted($0) != 0 } ?? false }

  private var message: String { archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason" }

  private static var wrongKey: FormatError {
    FormatError(
      .wrongKey, "The passphrase does not open the archive.",
      remedy: "Give the passphrase it was made with, in a file: --key FILE.")
  }

  private static func failed(_ reason: String) -> FormatError {
    FormatError(
      .corrupt, "The container cannot be read on (\(reason)).",
      remedy: "Export the conversation again; what could be read is kept.")
  }

  /// libarchive turns names by the thread's locale; UTF-8 here whatever the process uses.
  private static func withUTF8<T>(_ body: () -> T) -> T {
    guard let utf8 else { return body() }
    let old = uselocale(utf8)
    defer { uselocale(old) }
    return body()
  }

  nonisolated(unsafe) private static let utf8: locale_t? = newlocale(Int32(1 << LC_CTYPE), "C.UTF-8", nil)
}
