// SPDX-License-Identifier: Apache-2.0
import Records

extension MessageReader {
  /// Files and ciphertext inside a plain text body: uuencode, yEnc, PGP in line.
  func takeInline(
    _ text: String, _ bytes: MailBytes, _ body: Range<Int>, _ mime: MimePart, into message: inout MailDraft
  ) throws {
    guard mime.encoding != .base64 else { return }
    if bytes.find("-----BEGIN PGP MESSAGE-----", from: body.lowerBound, to: body.upperBound) != nil {
      findings.encrypted += 1
      message.extras.append(Extra("protection", "encrypted pgp-inline"))
    }
    if bytes.find("-----BEGIN PGP SIGNED MESSAGE-----", from: body.lowerBound, to: body.upperBound) != nil {
      message.extras.append(Extra("protection", "signed pgp-inline"))
    }
    if bytes.find("=ybegin line=", from: body.lowerBound, to: body.upperBound) != nil {
      message.extras.append(Extra("body:inline", "yenc, not decoded"))
    }
    guard mime.encoding == .identity else { return }
    var at = body.lowerBound
    while let file = UUFile(bytes, from: at, to: body.upperBound) {
      try attach(file, bytes, into: &message)
      at = file.end
    }
  }

  private func attach(_ file: UUFile, _ bytes: MailBytes, into message: inout MailDraft) throws {
    var attachment = ParsedAttachment(name: codec.headerText(bytes, file.name), status: .present)
    if !file.isClosed {
      attachment.status = .corrupt
      notices.append(MailNotice(.attachmentCorrupt, file.content, "uuencode without an end"))
    }
    try stream(bytes.raw(file.content), .uuencode, isBegun: true, into: &attachment)
    let start = message.start
    attachment.member = "\(message.origin.file)!/\(start + file.content.lowerBound)-\(start + file.content.upperBound)"
    message.attachments.append(attachment)
    message.extras.append(Extra("body:inline", "uuencode"))
  }

  /// What protects the message: signatures are kept as parts, ciphertext is kept as it is.
  func noteProtection(_ bytes: MailBytes, into message: inout MailDraft) {
    for part in tree.parts {
      switch part.type.mediaType {
      case "multipart/signed": message.extras.append(Extra("protection", "signed \(part.type.detail ?? "")"))
      case "multipart/encrypted": noteCiphertext(part.type.detail ?? "", &message)
      case "application/pkcs7-mime", "application/x-pkcs7-mime":
        if part.type.detail?.lowercased() == "signed-data" {
          message.extras.append(Extra("protection", "signed s/mime, not opened"))
        } else {
          noteCiphertext("s/mime", &message)
        }
      default: continue
      }
    }
  }

  private func noteCiphertext(_ what: String, _ message: inout MailDraft) {
    findings.encrypted += 1
    message.extras.append(Extra("protection", "encrypted \(what)"))
  }
}
