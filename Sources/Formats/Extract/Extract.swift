// SPDX-License-Identifier: Apache-2.0

/// One extract, ready to be written as often as wanted: the same bytes each time.
struct Extract: Sendable {
  let items: any Spool
  let itemsCRC: CRC32
  /// `report.json`.
  let report: [UInt8]
  /// The files of its messages, by their numbers.
  let files: [SpooledFiles.File]
  let filesSpool: any Spool

  func eachBlock(_ body: BlockSink) throws {
    try withoutActuallyEscaping(body) { body in
      var zip = ZipWriter(body)
      try zip.addStored(name: ExtractFormat.reportName, report)
      try zip.addStored(name: ExtractFormat.itemsName, size: items.size, crc: itemsCRC.value) { sink in
        try items.eachBlock(sink)
      }
      for (number, file) in files.enumerated() {
        let bytes = SliceSource(filesSpool, file.offset..<file.offset + file.size)
        try zip.addStored(name: ExtractFormat.path(number), size: file.size, crc: file.crc.value) { sink in
          try bytes.eachBlock(sink)
        }
      }
      try zip.finish()
    }
  }
}
