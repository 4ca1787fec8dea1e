// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation

/// A picture made anew, safe to show inline.
package struct Picture: Sendable, Hashable {
  package let bytes: [UInt8]
  /// "image/jpeg" or "image/png", by its first bytes and nothing else.
  package let mediaType: String

  /// Has the picture in `source` made anew by a confined child of `program`. Blocks; throws `unreadableFile` when
  /// it cannot be shown.
  static func made(from source: any ByteSource, by program: String) throws -> Picture {
    guard source.size <= PictureLimits.bytes else { throw refusal(NewPicture.tooLarge) }
    var child = try ParserChild(
      binary: program, verb: "picture-child",
      request: ParseRequest(name: "", size: source.size, format: nil, choices: Choices()), source: source,
      patience: Int32(PictureLimits.seconds) + 10)
    defer { child.end() }
    var bytes: [UInt8] = []
    var isWhole = false
    do {
      while let said = try child.next() {
        switch said {
        case .fileBegin: continue
        case .fileBytes(let more): bytes += more
        case .fileEnd: isWhole = true
        case .items, .report: throw SocketTrouble.broken
        }
        // The child may have been taken over by what it read: nothing it says is believed.
        guard bytes.count <= PictureLimits.made else { throw SocketTrouble.broken }
        if isWhole { break }
      }
    } catch let error as FormatError {
      throw refusal(error)
    } catch is SocketTrouble {
      throw refusal(NewPicture.unreadable)
    }
    guard isWhole, let head = PictureHead(bytes), let type = mediaType(head.kind) else {
      throw refusal(NewPicture.unreadable)
    }
    return Picture(bytes: bytes, mediaType: type)
  }

  private static func mediaType(_ kind: PictureHead.Kind) -> String? {
    switch kind {
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .gif, .webp: nil
    }
  }

  private static func refusal(_ error: FormatError) -> ArchiveError {
    ArchiveError(.unreadableFile, error.message, remedy: error.remedy)
  }
}
