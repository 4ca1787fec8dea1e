// SPDX-License-Identifier: Apache-2.0
import GRDB
import GRDBSQLite

extension CatalogueError {
  /// Runs `body` and gives SQLite's errors the house's words.
  static func translating<Value>(_ body: () throws -> Value) throws(CatalogueError) -> Value {
    do {
      return try body()
    } catch let error as CatalogueError {
      throw error
    } catch let error as DatabaseError {
      throw CatalogueError(error)
    } catch {
      throw CatalogueError(.storage, "The catalogue could not be reached.", remedy: "Check the archive folder.")
    }
  }

  /// SQLite's message is left out: it may quote a value.
  init(_ error: DatabaseError) {
    let code = error.resultCode
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, "Another process is writing to the catalogue.", remedy: "Try again when it has finished.")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(.readOnly, "The catalogue cannot be written.", remedy: "Check the permissions of the archive folder.")
    case .SQLITE_CANTOPEN:
      self.init(.missing, "The catalogue cannot be opened.", remedy: Self.rebuild)
    case .SQLITE_FULL:
      self.init(
        .storage, "The disk is full.",
        remedy: "Make room, then do the same again: what is sealed is kept, and it goes on from there.")
    case .SQLITE_IOERR:
      self.init(
        .storage, "The disk failed to read or write the catalogue (\(error.extendedResultCode.rawValue)).",
        remedy: "Check the disk, then run `onrecord rebuild`.")
    case .SQLITE_ERROR, .SQLITE_MISUSE:
      self.init(
        .storage, "The catalogue could not answer (SQLite code \(error.extendedResultCode.rawValue)).",
        remedy: "Run `onrecord verify`; if it finds nothing, report this.")
    default:
      self.init(.damaged, "The catalogue is damaged (SQLite code \(code.rawValue)).", remedy: Self.rebuild)
    }
  }
}
