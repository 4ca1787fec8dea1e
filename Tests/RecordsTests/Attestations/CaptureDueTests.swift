// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `The next capture` {
  let policy = CapturePolicy(intervalDays: 30, deadlineDays: 5)
  let start = SampleAttestations.day

  func state(_ timers: [Int] = [], _ significance: Significance? = nil) -> ConversationState {
    var state = ConversationState(SampleAttestations.chat, lastCaptured: start)
    state.timers = timers
    if let significance {
      state.significance = SignificanceStanding([SampleAttestations.attestation(.significance(significance))])
    }
    return state
  }

  @Test func `is due one policy interval after the last, and says why`() {
    let due = CaptureDue(state(), policy: policy)
    #expect(due.when == .due(start.adding(days: 30)))
    #expect(due.reason == "Last captured on 28 February 2026; the policy asks for a capture every 30 days.")
  }

  /// NCC-6: the capture interval is shorter than the timer.
  @Test(arguments: [([604_800], 7), ([86_400, 604_800], 1), ([0, 7_776_000], 30), ([3_600], 0), ([0], 30), ([], 30)])
  func `is never later than the shortest timer known`(timers: [Int], days: Int) {
    #expect(CaptureDue(state(timers), policy: policy).when == .due(start.adding(days: days)))
  }

  @Test func `names the timer in plain words`() {
    #expect(CaptureDue(state([86_400]), policy: policy).reason.contains("messages disappear after 24 hours"))
    #expect(CaptureDue(state([604_800]), policy: policy).reason.contains("messages disappear after 7 days"))
  }

  /// NCC-2: significant information by the policy's deadline.
  @Test func `of significant information is due by the deadline`() {
    #expect(CaptureDue(state([], .decision), policy: policy).when == .due(start.adding(days: 5)))
    #expect(CaptureDue(state([], .notSignificant), policy: policy).when == .due(start.adding(days: 30)))
    #expect(CaptureDue(state([86_400], .decision), policy: policy).when == .due(start.adding(days: 1)))
  }

  @Test func `is unknown where the conversation was never captured and nobody knows since when it is used`() {
    let due = CaptureDue(ConversationState(SampleAttestations.chat), policy: policy)
    #expect(due.when == .unknown && due.isOverdue(on: start))
  }

  @Test func `of what was never captured counts from when it was known`() {
    let due = CaptureDue(ConversationState(SampleAttestations.chat, knownSince: start), policy: policy)
    #expect(due.when == .due(start.adding(days: 30)) && due.reason.hasPrefix("Never captured"))
  }

  @Test func `is not due where another covers it, or it is no longer used`() {
    var covered = state()
    covered.coveredBy = SampleAttestations.ben
    #expect(CaptureDue(covered, policy: policy).when == .notDue)
    var finished = state()
    finished.finishedOn = start
    #expect(CaptureDue(finished, policy: policy).when == .notDue)
    finished.lastCaptured = start.adding(days: 1)
    #expect(CaptureDue(finished, policy: policy).day != nil)
  }

  @Test func `is overdue only after its day`() {
    let due = CaptureDue(state(), policy: policy)
    #expect(!due.isOverdue(on: start.adding(days: 30)) && due.isOverdue(on: start.adding(days: 31)))
  }
}

@Suite struct `The copy on the private device` {
  let remove = CapturePolicy(afterCapture: .remove)

  @Test(arguments: CopyTie.allCases) func `is never to be removed while anything needs it`(tie: CopyTie) {
    let advice = DeviceCopyAdvice(ties: [tie], policy: remove)
    #expect(advice.advice == .keep && advice.reasons == [tie.reason])
  }

  @Test func `follows the policy where nothing needs it, with the reason`() {
    #expect(DeviceCopyAdvice(ties: [], policy: remove).advice == .remove)
    #expect(DeviceCopyAdvice(ties: [], policy: CapturePolicy()).advice == .keep)
    #expect(!DeviceCopyAdvice(ties: [], policy: remove).reasons.isEmpty)
  }
}

@Suite struct `A nil return` {
  let start = SampleAttestations.day

  func check(_ channel: String, _ first: Day?, _ last: Day?) -> Bool {
    let key = ConversationKey(channel: channel, label: "c")
    let sighting = NilReturnCheck.Sighting(key, deposit: DepositID(high: 1, low: 1), first: first, last: last)
    let said = Declaration.nilReturn(
      channels: ["whatsapp"], from: start, through: start.adding(days: 30), words: "Nothing.")
    return NilReturnCheck(said, sightings: [sighting])?.isContradicted == true
  }

  @Test func `is contradicted by another's copy of that channel and time`() {
    #expect(check("whatsapp", start.adding(days: 30), start.adding(days: 40)))
    #expect(check("whatsapp", start.adding(days: -9), start))
    #expect(check("whatsapp", nil, nil))
  }

  @Test func `is not contradicted by another channel or another time`() {
    #expect(!check("sms", start, start))
    #expect(!check("whatsapp", start.adding(days: 31), start.adding(days: 40)))
    #expect(!check("whatsapp", start.adding(days: -9), start.adding(days: -1)))
  }

  @Test func `is declared in exact words that name channels and period`() {
    let words = NilReturnCheck.words(channels: ["WhatsApp", "SMS"], from: start, through: start.adding(days: 1))
    #expect(
      words.hasSuffix(
        "From 28 February 2026 to 1 March 2026 I sent or received nothing about the authority's "
          + "business on: WhatsApp, SMS."))
    #expect(NilReturnCheck(.removed, sightings: []) == nil)
  }
}

@Suite struct `A day` {
  @Test func `counts on across months and leap years`() {
    let last = Day(year: 2024, month: 2, day: 28)!  // a day of the calendar
    #expect(last.adding(days: 2).description == "2024-03-01" && last.days(until: last.adding(days: 400)) == 400)
    #expect(Day(number: last.number) == last && last.words == "28 February 2024")
  }
}
