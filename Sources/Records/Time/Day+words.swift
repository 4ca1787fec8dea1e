// SPDX-License-Identifier: Apache-2.0

extension Day {
  /// "24 November 2026".
  package var words: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}
