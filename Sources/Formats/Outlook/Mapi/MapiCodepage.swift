// SPDX-License-Identifier: Apache-2.0

/// Windows code pages by the names GMime's iconv knows.
enum MapiCodepage {
  /// nil where the page says nothing (UTF-8 or Windows-1252 are then tried).
  static func label(_ page: Int64?) -> String? {
    switch page {
    case nil, 0, 1200, 1201, 20127: nil
    case 65001: "utf-8"
    case 65000: "utf-7"
    case 20866: "koi8-r"
    case 21866: "koi8-u"
    case 50220, 50221, 50222: "iso-2022-jp"
    case 50225: "iso-2022-kr"
    case 51932, 20932: "euc-jp"
    case 51949: "euc-kr"
    case 54936: "gb18030"
    case 936: "gb18030"
    case 932: "shift_jis"
    case 949: "cp949"
    case 950: "big5"
    case 10000: "macintosh"
    case let page? where (28591...28605).contains(page): "iso-8859-\(page - 28590)"
    case let page? where (1250...1258).contains(page): "windows-\(page)"
    case let page? where page > 0 && page < 100_000: "cp\(page)"
    default: nil
    }
  }
}
