// SPDX-License-Identifier: Apache-2.0
import Records

/// The transcripts of an export and what lies beside them: a bare text, or a zip or folder that holds one or more.
struct ChatFiles {
  let container: Container?
  private(set) var chats: [ChatSource] = []
  /// Members read as transcripts, by place.
  private(set) var transcripts: Set<Int> = []
  /// The web export's second rendering of the same chat.
  private(set) var markdown: ContainerMember?
  /// How surely the best transcript is a chat.
  private(set) var confidence: Recognition.Confidence?
  private(set) var isWeb = false

  /// Bytes of a text looked at to recognise it.
  private static let probe = 65_536
  /// Texts of a container looked at; a chat's export has one or two.
  private static let mostTexts = 64

  init(_ export: Export) throws {
    container = try export.container()
    guard let container else {
      addIfChat(ChatSource(export), place: nil)
      return
    }
    let texts = container.members.filter {
      $0.isReadable && !$0.isBookkeeping && $0.name.lowercased().hasSuffix(".txt")
    }
    for member in texts.sorted(by: Self.outermostFirst).prefix(Self.mostTexts) {
      addIfChat(ChatSource(export, container, member), place: member.index)
    }
    markdown = container.members.first { $0.isReadable && $0.baseName == "chat.md" }
    if markdown != nil, !chats.isEmpty { isWeb = true }
  }

  private static func outermostFirst(_ a: ContainerMember, _ b: ContainerMember) -> Bool {
    let (x, y) = (a.name.utf8.count { $0 == 0x2F }, b.name.utf8.count { $0 == 0x2F })
    return x != y ? x < y : a.index < b.index
  }

  private mutating func addIfChat(_ chat: ChatSource, place: Int?) {
    guard let prefix = try? chat.prefix(Self.probe), let probe = ChatProbe(prefix) else { return }
    // Beside a sure chat a text with a lucky line is an attachment.
    if place != nil, !chats.isEmpty, probe.confidence != .certain { return }
    chats.append(chat)
    if let place { transcripts.insert(place) }
    confidence = max(confidence ?? probe.confidence, probe.confidence)
    if probe.isWeb { isWeb = true }
  }

  /// An encrypted zip whose texts cannot be looked at.
  var isEncrypted: Bool { chats.isEmpty && (container?.members.contains { $0.isEncrypted } ?? false) }
}
