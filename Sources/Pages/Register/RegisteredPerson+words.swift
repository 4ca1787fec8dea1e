// SPDX-License-Identifier: Apache-2.0
import Records

extension RegisteredPerson.Standing {
  /// The standing in plain words.
  package var title: String {
    switch self {
    case .official: "Official"
    case .outsider: "Outsider"
    }
  }
}

extension RegisteredAddress {
  /// The address, with its channel where it holds on that alone.
  package var shown: String { channel.map { "\(address) (\(Channel.title($0)))" } ?? address }
}

/// Days that bound something, as people read them; nil where neither is known.
func span(_ from: Day?, _ until: Day?) -> String? {
  switch (from, until) {
  case (let from?, let until?): "\(from.words) to \(until.words)"
  case (let from?, nil): "since \(from.words)"
  case (nil, let until?): "until \(until.words)"
  case (nil, nil): nil
  }
}

extension DeviceSign {
  /// What it tells, in a few words.
  var words: String {
    switch kind {
    case .inUse: device.map { "In use: \($0)" } ?? "A device in use"
    case .changed: device.map { "Changed to \($0)" } ?? "Changed phone"
    case .lost: "Phone lost"
    case .numberChanged: "Number changed"
    case .securityCodeChanged: "Security code changed: a new phone, or the application set up anew"
    }
  }

  /// Where it is known from.
  var origin: HTML {
    switch source {
    case .registered: HTML("registered")
    case .declared: HTML("declared by them")
    case .deposit: HTML("a capture of theirs")
    case .record(let record): link("said in a conversation", to: Paths.record(record))
    }
  }
}
