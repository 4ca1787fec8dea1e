// SPDX-License-Identifier: Apache-2.0
import Formats
import Glibc
import Records

// libFuzzer over any parser: ONRECORD_FUZZ_TARGET is a format's name, or "zip" for containers alone. Every format of
// `AllFormats` is a target by its name; a new one needs nothing here. libFuzzer brings `main`.

private let target = getenv("ONRECORD_FUZZ_TARGET").map { String(cString: $0) } ?? "whatsapp-text"

/// Items one input may give; more than this from a few kilobytes is growth without end.
private func mostItems(_ size: Int) -> Int { 64 + size * 4 }

/// What is read by a document, or opened by a key ("key …"): it is the input's first line.
private func choices(_ bytes: inout [UInt8]) -> Choices {
  let isLocked = bytes.starts(with: "key ".utf8)
  guard isLocked || target == "mapping" || target == "evidence" else { return Choices() }
  let line = Array(bytes.prefix { $0 != 0x0A })
  bytes = Array(bytes.dropFirst(line.count + 1))
  if isLocked { return Choices(key: ExportKey(Array(line.dropFirst(4)))) }
  return target == "mapping" ? Choices(mapping: line) : Choices(evidence: line)
}

private func parse(_ bytes: [UInt8]) {
  do {
    var bytes = bytes
    let choices = choices(&bytes)
    let export = Export(name: "fuzz", source: MemorySource(bytes))
    // A passphrase stretched as Signal does would leave a few inputs a second; the seed is sealed with three rounds.
    let format: any ExportFormat =
      try target == "signal-legacy" ? SignalLegacy(rounds: 3) : AllFormats().named(target)
    _ = try format.recognise(export)
    var items = try format.items(export, choices: choices, files: DiscardingSink())
    var count = 0
    while try items.next() != nil {
      count += 1
      precondition(count <= mostItems(bytes.count), "items without end")
    }
    precondition(items.report.bytes.balances, "the account does not balance")
  } catch {}
}

private func readContainer(_ bytes: [UInt8]) {
  guard let container = try? Container.open(MemorySource(bytes)) else { return }
  var piece = [UInt8](repeating: 0, count: 4096)
  for member in container.members.prefix(32) {
    guard let stream = try? container.openMember(member) else { continue }
    while stream.produced < 1 << 22, let n = try? piece.withUnsafeMutableBytes({ try stream.read(into: $0) }), n > 0 {}
  }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func oneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if target == "zip" { readContainer(bytes) } else { parse(bytes) }
  return 0
}
