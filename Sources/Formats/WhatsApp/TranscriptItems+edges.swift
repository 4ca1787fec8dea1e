// SPDX-License-Identifier: Apache-2.0
import Records

extension TranscriptItems {
  /// Steps to the first header; what stands before it is framing (marks, blank lines), known lines or a notice.
  mutating func readBefore() {
    var unread = 0
    let from = window.offset
    while let end = wholeLine() {
      let line = window.start
      if finder.find(line, window.end) {
        finishBefore(from, unread)
        takeHead()
        state = .inChat
        return
      }
      if isBlank(line, line + end) {
        if unread == 0 { findings.bytes.framing += end } else { unread += end }
      } else if isWeb, unread == 0, events.read(Marks.skip(line, line + end), line + end) != nil {
        let stop = line + end
        let place = window.offset
        findings.bytes.items += end
        pending.append(makeUnstampedEvent(Marks.skip(line, stop), trimmed(line, stop), from: place, to: place + end))
      } else {
        unread += end
      }
      let isWhole = line[end - 1] == lineEnd
      window.advance(to: line + end)
      if !isWhole { unread += skipLine() }
    }
    finishBefore(from, unread)
    state = .done
  }

  private mutating func finishBefore(_ from: Int, _ unread: Int) {
    guard unread > 0 else { return }
    findings.bytes.unparsed += unread
    findings.textBefore += 1
    let end = window.offset
    notice(.textBeforeFirstMessage, Provenance(file: origin.file, start: end - unread, end: end))
  }

  /// The rest of an item that was cut, up to the next header: one notice.
  mutating func skipRest() {
    let from = window.offset
    var skipped = skipLine()
    let isLine = skipped > Transcript.longestLine || window.start >= window.end
    state = .done
    while let end = wholeLine() {
      if finder.find(window.start, window.end) {
        takeHead()
        state = .inChat
        break
      }
      skipped += end
      let isWhole = window.start[end - 1] == lineEnd
      window.advance(to: window.start + end)
      if !isWhole { skipped += skipLine() }
    }
    guard skipped > 0 else { return }
    findings.bytes.unparsed += skipped
    notice(isLine ? .lineTooLong : .limitReached, Provenance(file: origin.file, start: from, end: from + skipped))
  }

  /// Length of the line at the window's start, its end included; what is held when it is longer than we hold.
  private mutating func wholeLine() -> Int? {
    var searched = 0
    while true {
      if let hit = Bytes.find(lineEnd, window.start + searched, window.end) { return hit - window.start + 1 }
      searched = window.end - window.start
      if searched > Transcript.longestLine { return searched }
      if !window.fill() { return searched > 0 ? searched : nil }
    }
  }

  /// Drops the rest of the current line, its end included; returns how many bytes that were.
  private mutating func skipLine() -> Int {
    var skipped = 0
    while true {
      if let hit = Bytes.find(lineEnd, window.start, window.end) {
        skipped += hit + 1 - window.start
        window.advance(to: hit + 1)
        return skipped
      }
      skipped += window.end - window.start
      window.advance(to: window.end)
      if !window.fill() { return skipped }
    }
  }

  private func isBlank(_ start: BytePointer, _ end: BytePointer) -> Bool {
    var p = start
    while p < end {
      let step = Marks.length(p, end) + Marks.spaceLength(p, end)
      if step == 0, p[0] != 0x0A, p[0] != 0x0D { return false }
      p += max(1, step)
    }
    return true
  }

  private func trimmed(_ start: BytePointer, _ end: BytePointer) -> BytePointer {
    var end = end
    while end > start, end[-1] == 0x0A || end[-1] == 0x0D { end -= 1 }
    return end
  }
}
