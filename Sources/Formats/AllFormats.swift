// SPDX-License-Identifier: Apache-2.0
import Records

/// Every format there is, and the choice among them by content.
package struct AllFormats: Sendable {
  package let formats: [any ExportFormat]

  /// One line a format.
  private static let every: [any ExportFormat] = [
    WhatsAppText(),
    WhatsAppWeb(),
    Msgstore(),
    ChatStorage(),
    SignalJsonl(),
    SignalBackup(),
    SignalLegacy(),
    SMSBackup(),
    SMSIE(),
    AppleMessages(),
    TelegramJSON(),
    TelegramHTML(),
    MessengerJSON(),
    MessengerEndToEnd(),
    MessengerHTML(),
    InstagramJSON(),
    InstagramHTML(),
    TeamsPersonal(),
    SkypeExport(),
    TeamsGraph(),
    SlackExport(),
    DiscordExporter(),
    DiscordPackage(),
    ViberCSV(),
    ThreemaChat(),
    ThreemaBackup(),
    GoogleChatJSON(),
    HangoutsJSON(),
    GoogleVoiceHTML(),
    LinkedInCSV(),
    XArchive(),
    EmlFormat(),
    MboxFormat(),
    MaildirFormat(),
    EmlxFormat(),
    OutlookMsg(),
    OutlookTnef(),
    OutlookPst(),
    MappingFormat(),
    EvidenceFormat(),
    ExtractFormat(),
  ]

  package init() { formats = Self.every }

  /// Only the formats of these names, parted by "+" as a report names them.
  private init(named names: String) throws {
    let all = AllFormats()
    formats = try names.split(separator: "+").map { try all.named(String($0)) }
  }

  /// What reads the export: the format named, the one declared by what came with it, or what recognises it by content.
  package static func format(
    for export: Export, named name: String?, choices: Choices = Choices()
  ) throws -> any ExportFormat {
    guard export.source.size > 0 else { throw empty }
    if name == nil, choices.evidence != nil { try AllFormats().refuseFacts(of: export) }
    guard let name = name ?? choices.declaredFormat else { return try AllFormats().recognise(export).format }
    let wanted = try AllFormats(named: name)
    if let found = try? wanted.recognise(export) { return found.format }
    // Named by a person, though nothing in the bytes says so: read as told.
    return try wanted.named(name)
  }

  /// Facts are for what is no export: one that is known is not read by them unless a person names the format.
  private func refuseFacts(of export: Export) throws {
    guard let found = try? recognise(export), found.format.name != "evidence",
      found.recognition.confidence >= .likely
    else { return }
    throw FormatError(
      .ambiguousFormat, "This is an export (\(found.format.name)): facts would stand in place of what it says.",
      remedy: "Read it without facts, or name the format evidence.")
  }

  private static var empty: FormatError {
    FormatError(.empty, "The export is empty.", remedy: "Export again; a cloud drive may not have synced it yet.")
  }

  /// The format of that `--format` name.
  package func named(_ name: String) throws -> any ExportFormat {
    if let format = formats.first(where: { $0.name == name }) { return format }
    let names = formats.map(\.name).joined(separator: ", ")
    throw FormatError(.unsupported, "There is no format of that name.", remedy: "The formats are: \(names).")
  }

  /// Whether something is withheld from what that report is of by cutting it out of the bytes; of everything else an
  /// extract is kept.
  package func cuts(_ report: FidelityReport) -> Bool {
    formats.contains { $0.isCut && $0.name == report.format } && !report.isOfSeveral
  }

  /// What reads the export: one format, or a collection of several that stand beside or inside one another.
  package func recognise(_ export: Export) throws -> (format: any ExportFormat, recognition: Recognition) {
    guard export.source.size > 0 else { throw Self.empty }
    var survey = Survey(self)
    let parts = try survey.parts(of: export)
    guard let first = parts.first else { throw survey.refusal ?? Self.notRecognised }
    if parts.count == 1, first.export.isSame(as: export), survey.unread.isEmpty {
      return (first.format, first.recognition)
    }
    let collection = Collection(parts, unread: survey.unread)
    let reasons = parts.map { "\($0.format.name): \($0.recognition.reason)" }
    return (collection, Recognition(first.recognition.confidence, reasons.joined(separator: " ")))
  }

  private static var notRecognised: FormatError {
    FormatError(
      .notRecognised, "The export is of no format known here.",
      remedy: "Hand in the file as the application shared it, or name its format.")
  }
}
