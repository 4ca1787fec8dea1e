// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Wall and processor seconds of this process since it was started.
struct Stopwatch {
  private let startWall = Stopwatch.seconds(CLOCK_MONOTONIC)
  private let startCPU = Stopwatch.seconds(CLOCK_PROCESS_CPUTIME_ID)

  var wall: Double { Self.seconds(CLOCK_MONOTONIC) - startWall }
  var cpu: Double { Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - startCPU }

  /// Both, under the names they are printed by.
  var figures: [(String, Figure)] { [("cpu", .number(cpu)), ("wall", .number(wall))] }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension [Double] {
  /// The value below which `share` of the values lie.
  func quantile(_ share: Double) -> Double {
    let ordered = sorted()
    return ordered.isEmpty ? 0 : ordered[Swift.min(ordered.count - 1, Int(share * Double(ordered.count)))]
  }
}
