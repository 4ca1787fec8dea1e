// SPDX-License-Identifier: Apache-2.0

/// Every page of the program, shown with made-up people: for the golden files, the accessibility checks and the eye.
package enum PageGallery {
  /// One line a page.
  static let pages: [any Page.Type] = [
    PartsPage.self,
    NoticePage.self,
    HandInPage.self,
    UploadPage.self,
    KeyPage.self,
    EvidencePage.self,
    EvidenceFactsPage.self,
    DateOrderPage.self,
    TimeZonePage.self,
    WhichConversationsPage.self,
    PreviewPage.self,
    PersonalPage.self,
    WithholdPage.self,
    DevicePage.self,
    MarkingPage.self,
    CheckAnswersPage.self,
    GuidesPage.self,
    GuidePage.self,
    WalkPage.self,
    SearchPage.self, SearchResultsPage.self, ConversationPage.self, RecordPage.self,
    JoinedListPage.self, JoinedPage.self, JoinedChangesPage.self, BodiesPage.self,
    JoinSuggestionsPage.self, DecideJoinPage.self, PartCopyPage.self,
    DepositsPage.self, DepositPage.self, LedgerPage.self, QuarantinePage.self, QuarantinedPage.self,
    EscrowsPage.self, UnsortedMailPage.self,
    SignInPage.self,
    CodePage.self,
    JoinPage.self,
    AuthenticatorPage.self,
    RecoveryCodesPage.self,
    WelcomePage.self,
    SessionsPage.self,
    GuestEntryPage.self,
    ActingForPage.self,
    PeoplePage.self,
    InvitePage.self,
    RegisterPage.self, KnownPersonPage.self, EditKnownPersonPage.self, LinkNamePage.self, LinkSuggestionsPage.self,
    LinkGivenPage.self,
    PersonPage.self,
    DelegationsPage.self,
    GuestsPage.self,
    InviteGuestPage.self,
    TokensPage.self,
    TokenMadePage.self,
    OwnPage.self,
    OwnConversationPage.self,
    WhyChannelPage.self,
    SignificancePage.self, PreservationsPage.self,
    TimerPage.self,
    AddressQuestionPage.self,
    StatementPage.self,
    NilReturnPage.self,
    NewConversationPage.self,
    ChecklistPage.self,
    ReceiptPage.self,
    OverduePage.self,
    PolicyPage.self,
    QuestionsPage.self,
    SamplesPage.self,
    StateGapPage.self, GapStatementPage.self, GapPrintPage.self, GapReplyPage.self, GapStatementsPage.self,
    SignalsPage.self,
  ]

  /// Each sample with the name of its golden file ("NoticePage.typical").
  package static var samples: [(name: String, page: any Page)] {
    pages.flatMap { page in page.samples.map { ("\(page).\($0.state.rawValue)", $0.page) } }
  }

  /// The frame all samples stand in.
  package static var frame: Frame {
    Frame(
      authority: "Department for Rivers and Coasts", viewer: "Asha Okafor",
      ways: [.init("Home", Paths.home, isHere: true), .init("Hand in", Paths.home), .init("Search", Paths.home)],
      token: "sample", nonce: "sample", isDemonstration: false)
  }
}
