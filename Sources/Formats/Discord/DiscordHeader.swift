// SPDX-License-Identifier: Apache-2.0
import Records

/// What a channel file says of its channel before the messages.
struct DiscordHeader {
  private var guild: JSONPiece?
  private var channel: JSONPiece?

  mutating func take(_ name: String, _ piece: JSONPiece) {
    if name == "guild" { guild = piece }
    if name == "channel" { channel = piece }
  }

  /// The channel's own id; the file's name where the header is lost.
  func conversation(of file: TreeFile) -> ConversationLabel {
    ConversationLabel(id: channel?["id"]?.text ?? String(file.baseName), title: title)
  }

  /// "rivers-and-coasts #flood-desk" in a guild, the channel's name elsewhere.
  private var title: String? {
    guard let name = channel?["name"]?.string else { return nil }
    guard let guild = guild?["name"]?.string, self.guild?["id"]?.text != "0" else { return name }
    return "\(guild) #\(name)"
  }

  /// The exporter was told to leave out what is older or newer.
  func note(range: JSONPiece, _ desk: inout ReadingDesk) {
    let ends = [range["after"], range["before"]].compactMap { $0?.string }
    if !ends.isEmpty { desk.count("loss:dateRange") }
  }
}
