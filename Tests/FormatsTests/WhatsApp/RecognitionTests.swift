// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `The recognition of an export` {
  private func format(_ text: String, _ name: String = "x") throws -> String {
    try AllFormats().recognise(Export(name: name, source: MemorySource(Array(text.utf8)))).format.name
  }

  @Test(arguments: [Sample.android, Sample.ios, Sample.arabic, Sample.mixed])
  func `finds a telephone's chat by content alone`(text: String) throws {
    #expect(try format(text, "holiday.jpg") == "whatsapp-text")
  }

  @Test func `finds a web chat by its lines`() throws {
    #expect(try format(Sample.web) == "whatsapp-web")
  }

  @Test(arguments: ["", "Dear all,\nplease see below.\n", "{\"a\": 1}\n"])
  func `finds nothing where there is nothing`(text: String) {
    #expect(throws: FormatError.self) { try format(text) }
  }

  @Test func `says that an export is empty`() {
    #expect { try format("") } throws: { ($0 as? FormatError)?.code == .empty }
  }

  @Test func `knows formats by name and names them all when asked for another`() throws {
    #expect(try AllFormats().named("whatsapp-text").name == "whatsapp-text")
    #expect { try AllFormats().named("x") } throws: { ($0 as? FormatError)?.remedy.contains("whatsapp-web") == true }
  }
}
