// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What steps of a command took of the processor, and the most memory held: for measurements.
struct ProcessTimes {
  private var line = JSONLine()
  private var last = Self.processor

  init() { line.add("kind", "times") }

  /// Ends a step: its processor seconds.
  mutating func note(_ step: String) {
    let now = Self.processor
    line.addRaw(step, String(format: "%.3f", now - last))
    last = now
  }

  var text: String {
    var whole = line
    whole.add("peakKiB", Self.usage.ru_maxrss)
    return whole.text
  }

  private static var processor: Double {
    let usage = usage
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    return usage
  }
}
