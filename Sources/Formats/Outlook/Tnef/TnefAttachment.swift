// SPDX-License-Identifier: Apache-2.0

/// An attachment of a TNEF stream while its attributes come in, in any order.
struct TnefAttachment {
  var properties = MapiBag()
  /// The attribute attAttachData.
  var data: (any ByteSource)?
  /// The property PidTagAttachDataObject or PidTagAttachDataBinary, without its interface.
  var object: [UInt8]?
  var inner: MapiMessage?

  var finished: MapiAttachment {
    if let inner { return MapiAttachment(properties: properties, content: .message(inner)) }
    if let data, data.size > 0 || object == nil { return MapiAttachment(properties: properties, content: .file(data)) }
    if let object { return MapiAttachment(properties: properties, content: .file(MemorySource(object))) }
    let isElsewhere = properties.integer(.attachMethod).map { [2, 3, 4, 7].contains($0) } ?? false
    return MapiAttachment(properties: properties, content: isElsewhere ? .elsewhere : .unreadable)
  }
}
