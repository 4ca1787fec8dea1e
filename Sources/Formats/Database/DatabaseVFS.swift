// SPDX-License-Identifier: Apache-2.0
import CSQLite

/// The file system one connection sees: its database, its write-ahead log, nothing else; nothing is ever written.
///
/// Registered with the engine under a name of its own while the connection is open. The engine calls it on the
/// connection's thread only.
final class DatabaseVFS {
  let name: String
  let database: ServedFile
  let log: ServedFile?
  private let system: UnsafeMutablePointer<sqlite3_vfs>
  private let title: UnsafeMutablePointer<CChar>
  private let methods: UnsafeMutablePointer<sqlite3_io_methods>

  /// Name of the database inside it.
  static let path = "/database"

  init(_ database: ServedFile, log: ServedFile?) {
    (self.database, self.log) = (database, log)
    system = .allocate(capacity: 1)
    methods = .allocate(capacity: 1)
    name = "onrecord-\(UInt(bitPattern: system))"
    title = name.withCString { $0.copied() }
    methods.initialize(to: DatabaseVFS.makeMethods())
    system.initialize(to: DatabaseVFS.makeSystem())
    system.pointee.zName = UnsafePointer(title)
    system.pointee.pAppData = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_vfs_register(system, 0)
  }

  /// After the connection is closed.
  deinit {
    sqlite3_vfs_unregister(system)
    system.deallocate()
    methods.deallocate()
    title.deallocate()
  }

  /// Opens the database or its log; everything else (journals, temporary files) cannot be opened.
  fileprivate func open(_ path: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>, _ flags: Int32)
    -> Int32
  {
    file.pointee.pMethods = nil
    guard path != nil else { return SQLITE_CANTOPEN }
    let served: ServedFile
    switch flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL) {
    case SQLITE_OPEN_MAIN_DB: served = database
    case SQLITE_OPEN_WAL: served = log ?? ServedFile(MemorySource([]))
    default: return SQLITE_CANTOPEN
    }
    file.pointee.pMethods = UnsafePointer(methods)
    OpenFile.set(served, of: file)
    return SQLITE_OK
  }

  fileprivate func exists(_ path: UnsafePointer<CChar>?) -> Bool {
    guard let path else { return false }
    let name = String(cString: path)
    return name == Self.path || (name == Self.path + "-wal" && log != nil)
  }
}

extension DatabaseVFS {
  private static func from(_ system: UnsafeMutablePointer<sqlite3_vfs>?) -> DatabaseVFS? {
    system?.pointee.pAppData.map { Unmanaged<DatabaseVFS>.fromOpaque($0).takeUnretainedValue() }
  }

  fileprivate static func makeSystem() -> sqlite3_vfs {
    var system = sqlite3_vfs()
    system.iVersion = 1
    system.szOsFile = Int32(OpenFile.size)
    system.mxPathname = 64
    system.xOpen = { system, path, file, flags, given in
      guard let vfs = DatabaseVFS.from(system), let file else { return SQLITE_CANTOPEN }
      given?.pointee = SQLITE_OPEN_READONLY
      return vfs.open(path, file, flags)
    }
    system.xDelete = { _, _, _ in SQLITE_OK }
    system.xAccess = { system, path, _, answer in
      answer?.pointee = DatabaseVFS.from(system)?.exists(path) == true ? 1 : 0
      return SQLITE_OK
    }
    system.xFullPathname = { _, path, size, out in
      DatabaseVFS.copy(size, out, path)
      return SQLITE_OK
    }
    // Only temporary names and log headers would use these; none is written.
    system.xRandomness = { _, count, out in
      out?.update(repeating: 0, count: Int(count))
      return count
    }
    system.xSleep = { _, microseconds in microseconds }
    system.xCurrentTime = { _, out in
      out?.pointee = 2_440_587.5
      return SQLITE_OK
    }
    system.xGetLastError = { _, _, _ in 0 }
    return system
  }

  fileprivate static func makeMethods() -> sqlite3_io_methods {
    var methods = sqlite3_io_methods()
    methods.iVersion = 1
    methods.xClose = { file in
      OpenFile.close(file)
      return SQLITE_OK
    }
    methods.xRead = { file, out, count, offset in OpenFile.read(file, out, Int(count), Int(offset)) }
    methods.xWrite = { _, _, _, _ in SQLITE_READONLY }
    methods.xTruncate = { _, _ in SQLITE_READONLY }
    methods.xSync = { _, _ in SQLITE_OK }
    methods.xFileSize = { file, out in
      out?.pointee = sqlite3_int64(OpenFile.of(file)?.size ?? 0)
      return SQLITE_OK
    }
    methods.xLock = { _, _ in SQLITE_OK }
    methods.xUnlock = { _, _ in SQLITE_OK }
    methods.xCheckReservedLock = { _, answer in
      answer?.pointee = 0
      return SQLITE_OK
    }
    methods.xFileControl = { _, _, _ in SQLITE_NOTFOUND }
    methods.xSectorSize = { _ in 4096 }
    methods.xDeviceCharacteristics = { _ in 0 }
    return methods
  }

  /// Copies a path of at most `size` bytes, its end included.
  fileprivate static func copy(
    _ size: Int32, _ out: UnsafeMutablePointer<CChar>?, _ path: UnsafePointer<CChar>?
  ) {
    guard let out, let path, size > 0 else { return }
    var at = 0
    while at < Int(size) - 1, path[at] != 0 {
      out[at] = path[at]
      at += 1
    }
    out[at] = 0
  }
}

extension UnsafePointer<CChar> {
  /// A copy of the C string, for the caller to deallocate.
  fileprivate func copied() -> UnsafeMutablePointer<CChar> {
    var count = 0
    while self[count] != 0 { count += 1 }
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: count + 1)
    copy.update(from: self, count: count + 1)
    return copy
  }
}
