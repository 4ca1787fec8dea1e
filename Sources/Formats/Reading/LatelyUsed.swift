// SPDX-License-Identifier: Apache-2.0

/// What was made for each key, the few keys asked for last found without hashing: the same people write again and again.
struct LatelyUsed<Key: Hashable, Value> {
  private static var most: Int { 8 }
  private var lately: [(key: Key, value: Value)] = []
  private var oldest = 0
  private var all: [Key: Value] = [:]

  /// What is known for `key`, else what is made now.
  mutating func value(for key: Key, orMake make: () -> Value) -> Value {
    for known in lately where known.key == key { return known.value }
    let value = all[key] ?? make()
    all[key] = value
    if lately.count < Self.most {
      lately.append((key, value))
    } else {
      lately[oldest] = (key, value)
      oldest = (oldest + 1) % Self.most
    }
    return value
  }
}
