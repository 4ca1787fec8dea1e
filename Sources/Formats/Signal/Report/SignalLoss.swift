// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Signal's exports (docs/formats/fidelity.md).
enum SignalLoss {
  static let noStories = Loss("SIG-NO-STORIES", "Stories, and replies to a group's stories, are not exported.")

  /// The plaintext exporter leaves out every item that carries a timer.
  static func timerExcluded(_ period: String) -> Loss {
    Loss(
      "SIG-TIMER-EXCLUDED",
      "Messages sent while the disappearing timer ran are left out by Signal's exporter: they are not in this file.",
      evidence: period)
  }

  /// A backup holds only what had not disappeared yet.
  static func timerGone(_ period: String) -> Loss {
    Loss(
      "SIG-TIMER-GONE",
      "Messages sent while the disappearing timer ran are gone from the phone once it has run out, or were left out.",
      evidence: period)
  }

  static func viewOnce(_ count: Int) -> Loss {
    Loss("SIG-VIEW-ONCE", "The media of view-once messages is not exported.", evidence: "\(count) messages")
  }

  static func deleted(_ count: Int) -> Loss {
    Loss("SIG-DELETED", "The words of deleted messages are gone; their place is kept.", evidence: "\(count) messages")
  }

  static func unreadable(_ count: Int) -> Loss {
    Loss(
      "SIG-UNREADABLE", "Messages arrived that the phone could not decrypt or understand: their words are nowhere.",
      evidence: "\(count) notices")
  }

  static func mediaOmitted(_ count: Int) -> Loss {
    Loss(
      "SIG-MEDIA-OMITTED", "Files were not exported, or had never been downloaded to the phone.",
      evidence: "\(count) files")
  }

  static func mediaMissing(_ count: Int) -> Loss {
    Loss("SIG-MEDIA-MISSING", "Files are named by messages but absent from the export.", evidence: "\(count) files")
  }

  static func mediaExpired(_ count: Int) -> Loss {
    Loss(
      "SIG-MEDIA-EXPIRED", "Files could no longer be had from Signal when this was made.", evidence: "\(count) files")
  }
}
