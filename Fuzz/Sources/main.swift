// SPDX-License-Identifier: Apache-2.0
import Formats
import Glibc
import Records

/// libFuzzer over any parser: ONRECORD_FUZZ_TARGET is a format's name, or "zip" for containers alone.
///
/// Every format of `AllFormats` is a target by its name; a new one needs nothing here.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ argc: UnsafeMutablePointer<Int32>, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private let target = getenv("ONRECORD_FUZZ_TARGET").map { String(cString: $0) } ?? "whatsapp-text"

/// Items one input may give; more than this from a few kilobytes is growth without end.
private func mostItems(_ size: Int) -> Int { 64 + size * 4 }

private func parse(_ bytes: [UInt8]) {
  do {
    let export = Export(name: "fuzz", source: MemorySource(bytes))
    let format = try AllFormats().named(target)
    _ = try format.recognise(export)
    var items = try format.items(export, choices: Choices(), files: DiscardingSink())
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

private let callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { start, count in
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if target == "zip" { readContainer(bytes) } else { parse(bytes) }
  return 0
}

private func run() -> Int32 {
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  return runDriver(&count, &arguments, callback)
}

exit(run())
