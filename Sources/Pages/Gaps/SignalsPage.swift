// SPDX-License-Identifier: Apache-2.0
import Records

/// Signals short of proof: where to look, since when, on what it rests.
package struct SignalsPage: Page {
  let signals: [GapSignal]
  /// The record whose conversation they are of; nil for the whole archive.
  let record: RecordID?

  package init(_ signals: [GapSignal], of record: RecordID? = nil) { (self.signals, self.record) = (signals, record) }

  package var title: String { record == nil ? "Signals" : "Signals in a conversation" }
  package var width: PageWidth { .full }
  package var back: Path? { record.map { Paths.conversation($0, at: .around($0)) } }

  package var body: HTML {
    h1(title)
    inset { p(GapMethod.signalCaution) }
    if signals.isEmpty { p("None is seen. What nobody handed in gives no signal.") }
    for kind in GapSignal.Kind.allCases {
      let some = signals.filter { $0.kind == kind }
      if !some.isEmpty { section(kind, some) }
    }
  }

  @HTMLBuilder private func section(_ kind: GapSignal.Kind, _ signals: [GapSignal]) -> HTML {
    h2(kind.title)
    p(kind.mayBe)
    table(
      kind.title,
      [
        TableColumn("Conversation"), TableColumn("Channel"), TableColumn("Copy of"), TableColumn("Since"),
        TableColumn("Until"), TableColumn("Rests on"),
      ], signals.map(row), isCaptionUnseen: true)
  }

  private func row(_ signal: GapSignal) -> [HTML] {
    let title = signal.conversation.title ?? signal.conversation.label
    return [
      signal.opener.map { link(title, to: Paths.conversation($0, at: .start)) } ?? HTML(title),
      HTML(Channel.title(signal.conversation.channel)), HTML(signal.custodian), signal.since?.shown ?? HTML(),
      signal.until?.shown ?? HTML(), HTML(signal.rests),
    ]
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, SignalsPage([])), Sample(.typical, SignalsPage(GapSamples.signals)),
      Sample(
        .overflowing,
        SignalsPage(
          GapSamples.signals.flatMap { signal in
            var signal = signal
            (signal.conversation, signal.custodian) = (
              ConversationKey(channel: "other", label: "x", title: OwnSamples.long), OwnSamples.long
            )
            return Array(repeating: signal, count: 8)
          }, of: SampleRecords.id(3))),
    ]
  }
}
