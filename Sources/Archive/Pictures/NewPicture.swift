// SPDX-License-Identifier: Apache-2.0
import CGd
import Formats

/// Decodes a picture and draws it anew, upright and no larger than is shown: what the file held besides its pixels
/// (scripts, a second format, places and cameras) stays behind.
enum NewPicture {
  static let tooLarge = FormatError(
    .limit, "The picture is larger than what is shown.", remedy: "Download it and open it with care.")
  static let unreadable = FormatError(
    .unreadable, "The picture cannot be read.", remedy: "Download it and open it with care.")

  /// JPEG of a JPEG, PNG of anything else, since that may be transparent.
  static func make(from bytes: [UInt8]) throws(FormatError) -> [UInt8] {
    guard let head = PictureHead(bytes) else { throw unreadable }
    guard head.width > 0, head.height > 0 else { throw unreadable }
    guard max(head.width, head.height) <= PictureLimits.side, head.width * head.height <= PictureLimits.pixels
    else { throw tooLarge }
    onrecord_gd_be_silent()
    guard let decoded = decode(bytes, head.kind) else { throw unreadable }
    defer { gdImageDestroy(decoded) }
    guard onrecord_gd_width(decoded) == head.width, onrecord_gd_height(decoded) == head.height,
      let drawn = draw(decoded, head)
    else { throw unreadable }
    defer { gdImageDestroy(drawn) }
    return try encode(drawn, head.kind)
  }

  private static func decode(_ bytes: [UInt8], _ kind: PictureHead.Kind) -> gdImagePtr? {
    var bytes = bytes
    return bytes.withUnsafeMutableBytes { raw in
      let (count, start) = (Int32(raw.count), raw.baseAddress)
      return switch kind {
      case .jpeg: gdImageCreateFromJpegPtrEx(count, start, 1)
      case .png: gdImageCreateFromPngPtr(count, start)
      case .gif: gdImageCreateFromGifPtr(count, start)
      case .webp: gdImageCreateFromWebpPtr(count, start)
      }
    }
  }

  /// Scaled down to what is shown, then turned as the camera was held.
  private static func draw(_ image: gdImagePtr, _ head: PictureHead) -> gdImagePtr? {
    let (width, height) = shownSize(head)
    guard let scaled = blank(width, height) else { return nil }
    gdImageCopyResampled(
      scaled, image, 0, 0, 0, 0, Int32(width), Int32(height), Int32(head.width), Int32(head.height))
    guard head.orientation > 1 else { return scaled }
    defer { gdImageDestroy(scaled) }
    return turned(scaled, width, height, head.orientation)
  }

  private static func shownSize(_ head: PictureHead) -> (Int, Int) {
    let longest = max(head.width, head.height)
    guard longest > PictureLimits.shown else { return (head.width, head.height) }
    let scale = { (side: Int) in max(1, side * PictureLimits.shown / longest) }
    return (scale(head.width), scale(head.height))
  }

  private static func blank(_ width: Int, _ height: Int) -> gdImagePtr? {
    guard let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else { return nil }
    gdImageAlphaBlending(image, 0)
    gdImageSaveAlpha(image, 1)
    return image
  }

  /// Exif 2.3, table of orientations: 5 to 8 lie on their side.
  private static func turned(_ image: gdImagePtr, _ width: Int, _ height: Int, _ orientation: Int) -> gdImagePtr? {
    let liesOnSide = orientation > 4
    guard let out = liesOnSide ? blank(height, width) : blank(width, height) else { return nil }
    for y in 0..<height {
      for x in 0..<width {
        let (mirroredX, mirroredY) = (width - 1 - x, height - 1 - y)
        let place =
          switch orientation {
          case 2: (mirroredX, y)
          case 3: (mirroredX, mirroredY)
          case 4: (x, mirroredY)
          case 5: (y, x)
          case 6: (mirroredY, x)
          case 7: (mirroredY, mirroredX)
          default: (y, mirroredX)
          }
        let colour = gdImageGetTrueColorPixel(image, Int32(x), Int32(y))
        gdImageSetPixel(out, Int32(place.0), Int32(place.1), colour)
      }
    }
    return out
  }

  private static func encode(_ image: gdImagePtr, _ kind: PictureHead.Kind) throws(FormatError) -> [UInt8] {
    var count: Int32 = 0
    let made = kind == .jpeg ? gdImageJpegPtr(image, &count, 85) : gdImagePngPtr(image, &count)
    guard let made else { throw unreadable }
    defer { gdFree(made) }
    return Array(UnsafeRawBufferPointer(start: made, count: Int(count)))
  }
}
