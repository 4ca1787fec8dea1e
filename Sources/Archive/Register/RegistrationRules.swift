// SPDX-License-Identifier: Apache-2.0
import Records

/// What somebody must be to be registered. The field of an objection is that of the form.
enum RegistrationRules {
  /// Posts, addresses or devices of one person.
  static let mostOfEach = 50

  static func check(_ person: RegisteredPerson) throws {
    try Objection.gather(
      { try Office.check(name: person.name) },
      { try text(person.body ?? "", "body", "a body") },
      { try check(person.posts) },
      { try check(person.addresses) },
      { try check(person.devices) })
  }

  private static func check(_ posts: [HeldPost]) throws {
    try few(posts.count, "posts")
    for post in posts {
      guard !post.title.isEmpty else { throw Objection("posts", "Name every post") }
      try text(post.title, "posts", "a post")
      try order(post.from, post.until, "posts", post.title)
    }
  }

  private static func check(_ addresses: [RegisteredAddress]) throws {
    try few(addresses.count, "addresses")
    for address in addresses {
      try text(address.address, "addresses", "an address")
      guard ComparableAddress(address.address, nil) != nil else {
        throw Objection("addresses", "Enter a telephone number, a mail address or an account")
      }
      try text(address.channel ?? "", "addresses", "a channel")
    }
  }

  private static func check(_ devices: [HeldDevice]) throws {
    try few(devices.count, "devices")
    for device in devices {
      guard !device.name.isEmpty else { throw Objection("devices", "Name every device") }
      try text(device.name, "devices", "a device")
      try order(device.from, device.until, "devices", device.name)
    }
  }

  private static func few(_ count: Int, _ field: String) throws {
    if count > mostOfEach { throw Objection(field, "Enter at most \(mostOfEach)") }
  }

  /// One line of at most 200 bytes.
  private static func text(_ text: String, _ field: String, _ what: String) throws {
    guard text.utf8.count <= 200, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
      throw Objection(field, "Enter \(what) of at most 200 letters, on one line")
    }
  }

  private static func order(_ from: Day?, _ until: Day?, _ field: String, _ what: String) throws {
    guard let from, let until, until < from else { return }
    throw Objection(field, "The last day of “\(what)” lies before its first")
  }

  /// Why something was decided: the officer's own words.
  static func check(words: String) throws {
    if words.utf8.count > 4_000 { throw Objection("words", "Say it in at most 4,000 letters") }
  }
}
