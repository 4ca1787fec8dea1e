// SPDX-License-Identifier: Apache-2.0
import CGd
import Foundation
import OnRecordTesting
import Testing

@testable import Archive

@Suite struct `A picture` {
  /// A made-up picture with a word behind its pixels.
  static func sample(_ kind: PictureHead.Kind, _ width: Int32 = 40, _ height: Int32 = 30) -> [UInt8] {
    let image = gdImageCreateTrueColor(width, height)
    defer { gdImageDestroy(image) }
    gdImageFilledRectangle(image, 0, 0, width / 2, height, 0xff0000)
    var count: Int32 = 0
    let made =
      switch kind {
      case .jpeg: gdImageJpegPtr(image, &count, 90)
      case .png: gdImagePngPtr(image, &count)
      case .gif: gdImageGifPtr(image, &count)
      case .webp: gdImageWebpPtr(image, &count)
      }
    defer { gdFree(made) }
    return Array(UnsafeRawBufferPointer(start: made, count: Int(count)))
  }

  private func made(_ bytes: [UInt8]) throws -> Picture {
    try Picture.made(from: Exported.Bytes(bytes: bytes), by: Program.path)
  }

  @Test(arguments: [PictureHead.Kind.jpeg, .png, .gif, .webp]) func `is made anew, of the same size`(
    kind: PictureHead.Kind
  ) throws {
    let old = Self.sample(kind)
    let new = try made(old + Array("<script>alert(1)</script>".utf8))
    let head = try #require(PictureHead(new.bytes))
    #expect(PictureHead(old)?.kind == kind && (head.width, head.height) == (40, 30))
    #expect(new.mediaType == (kind == .jpeg ? "image/jpeg" : "image/png"))
    #expect(!String(decoding: new.bytes, as: UTF8.self).contains("script"))
  }

  @Test func `that is large is shown smaller`() throws {
    let head = try #require(PictureHead(try made(Self.sample(.jpeg, 4000, 1000)).bytes))
    #expect((head.width, head.height) == (1600, 400))
  }

  @Test func `taken sideways stands upright, and says no more where it was taken`() throws {
    let exif = Array("Exif\0\0".utf8) + [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    let old = Self.sample(.jpeg)
    let turned = old.prefix(2) + [0xff, 0xe1, 0, UInt8(exif.count + 2)] + exif + old.dropFirst(2)
    #expect(PictureHead(Array(turned))?.orientation == 6)
    let new = try made(Array(turned))
    let head = try #require(PictureHead(new.bytes))
    #expect((head.width, head.height) == (30, 40) && head.orientation == 1)
    #expect(!String(decoding: new.bytes, as: UTF8.self).contains("Exif"))
  }

  /// A PNG whose header claims these sides.
  static func claiming(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    var bytes = sample(.png)
    withUnsafeBytes(of: (width.bigEndian, height.bigEndian)) { bytes.replaceSubrange(16..<24, with: $0) }
    return bytes
  }

  static let hostile: [String: [UInt8]] = [
    "nothing": [], "text": Array("hello".utf8), "SVG": Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8),
    "HTML": Array("<html><script>alert(1)</script>".utf8), "PDF": Array("%PDF-1.7\n".utf8),
    "PNG of 4 thousand million pixels": claiming(65_535, 65_535), "PNG of sides unheard of": claiming(.max, .max),
    "PNG of no size": claiming(0, 30), "PNG with a false size": claiming(41, 30),
    "PNG cut": Array(sample(.png).prefix(60)), "JPEG cut in its header": Array(sample(.jpeg).prefix(120)),
    "GIF cut": Array(sample(.gif).prefix(20)), "WebP cut": Array(sample(.webp).prefix(40)),
    "GIF and JavaScript": Array("GIF89a/*".utf8) + [0, 0] + Array("*/=1;alert(1)".utf8),
    "PNG signature alone": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    "JPEG of endless markers": [0xff, 0xd8] + [UInt8](repeating: 0xff, count: 1 << 20),
    "JPEG of nothing": [0xff, 0xd8, 0xff, 0xd9],
    "RIFF": Array("RIFF\0\0\0\0WEBPVP8X".utf8) + [UInt8](repeating: 255, count: 40),
    "too many bytes": [UInt8](repeating: 0x20, count: (32 << 20) + 1),
  ]

  @Test(arguments: hostile.keys.sorted()) func `that is none is refused`(name: String) throws {
    let bytes = try #require(Self.hostile[name])
    let error = #expect(throws: ArchiveError.self) { try made(bytes) }
    #expect(error?.code == .unreadableFile)
    #expect(error?.remedy == "Download it and open it with care.")
  }

  @Test func `with any byte changed is refused or made, and never ends the archive`() async throws {
    for kind in [PictureHead.Kind.jpeg, .png, .gif, .webp] {
      let old = Self.sample(kind)
      for place in stride(from: 0, to: old.count, by: max(1, old.count / 6)) {
        var bytes = old
        bytes[place] ^= 0xff
        do { _ = try made(bytes) } catch let error as ArchiveError { #expect(error.code == .unreadableFile) }
      }
    }
  }

  @Test func `is waited for in turn`() async throws {
    let turns = PictureTurns()
    let made = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<40 { group.addTask { try await turns.take { number } } }
      return try await group.reduce(0, +)
    }
    #expect(made == 780)
  }
}
