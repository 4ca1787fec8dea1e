// SPDX-License-Identifier: Apache-2.0

/// What the receipt says about the copy on the private device, and why.
package struct DeviceCopyAdvice: Sendable, Hashable {
  package let advice: CapturePolicy.AfterCapture
  /// Each reason a sentence; never empty.
  package let reasons: [String]

  /// Keep whenever anything still needs the copy; only without any tie does the policy decide.
  package init(ties: Set<CopyTie>, policy: CapturePolicy) {
    let standing = CopyTie.allCases.filter(ties.contains)
    guard standing.isEmpty else {
      (advice, reasons) = (.keep, standing.map(\.reason))
      return
    }
    advice = policy.afterCapture
    reasons = [
      policy.afterCapture == .keep
        ? "The authority's policy is to keep the copy on the device."
        : "The archive has all of it, and the authority's policy is to remove the copy from a private device."
    ]
  }
}
