// SPDX-License-Identifier: Apache-2.0
import CGMime

/// What a part says it is: type, the parameters this parser reads, disposition and transfer encoding.
struct ContentType {
  /// Lower case ("text/plain"); "application/octet-stream" where the field cannot be read.
  var mediaType = "text/plain"
  var charset: String?
  var boundary: [UInt8]?
  /// File name of either field (RFC 2231, RFC 2047), `filename` before `name`.
  var name: String?
  var isAttachment = false
  var isFlowed = false
  /// `access-type` of message/external-body, `protocol` of multipart/signed and multipart/encrypted.
  var detail: String?
  /// Whether the part has a Content-Type field at all.
  var isStated = false

  var isMultipart: Bool { mediaType.hasPrefix("multipart/") }
  var isText: Bool { mediaType.hasPrefix("text/") }
}

extension MimeCodec {
  /// Reads Content-Type and Content-Disposition of `header`. `inDigest`: the default is message/rfc822 (RFC 2046 5.1.5).
  func contentType(_ bytes: MailBytes, _ header: HeaderBlock, inDigest: Bool = false) -> ContentType {
    var type = ContentType()
    if inDigest { type.mediaType = "message/rfc822" }
    if let field = header.first(.contentType) { read(bytes, bytes.trimmed(field.value), into: &type) }
    if let field = header.first(.contentDisposition) { readDisposition(bytes, bytes.trimmed(field.value), into: &type) }
    return type
  }

  private func read(_ bytes: MailBytes, _ value: Range<Int>, into type: inout ContentType) {
    guard !value.isEmpty else { return }
    type.isStated = true
    guard let parsed = withCString(bytes.raw(value), { g_mime_content_type_parse(options, $0) }) else { return }
    defer { g_object_unref(parsed) }
    if let major = g_mime_content_type_get_media_type(parsed), let minor = g_mime_content_type_get_media_subtype(parsed)
    {
      type.mediaType = "\(String(cString: major))/\(String(cString: minor))".lowercased()
    }
    func parameter(_ name: String) -> UnsafePointer<CChar>? { g_mime_content_type_get_parameter(parsed, name) }
    type.charset = parameter("charset").map { String(cString: $0) }
    type.name = parameter("name").map { String(cString: $0) }
    type.isFlowed = parameter("format").map { strcasecmp($0, "flowed") == 0 } ?? false
    type.detail = (parameter("access-type") ?? parameter("protocol") ?? parameter("smime-type")).map {
      String(cString: $0)
    }
    if type.isMultipart, let boundary = parameter("boundary") {
      type.boundary = Array(UnsafeRawBufferPointer(start: boundary, count: strlen(boundary)))
    }
  }

  private func readDisposition(_ bytes: MailBytes, _ value: Range<Int>, into type: inout ContentType) {
    guard !value.isEmpty,
      let parsed = withCString(bytes.raw(value), { g_mime_content_disposition_parse(options, $0) })
    else { return }
    defer { g_object_unref(parsed) }
    type.isAttachment = g_mime_content_disposition_is_attachment(parsed) != 0
    if let name = g_mime_content_disposition_get_parameter(parsed, "filename") { type.name = String(cString: name) }
  }
}
