// SPDX-License-Identifier: Apache-2.0

/// The minister's private mailbox (mboxrd, RFC 4155), in which public business turned up.
enum PrivateMailbox {
  static var text: String { (beforeTheNight + [offer] + afterTheNight).joined(separator: "\n") }

  private static let beforeTheNight = [
    #"""
    From ada.obi@rivers.example Mon Feb  9 19:02:11 2026
    Return-Path: <ada.obi@rivers.example>
    Message-ID: <20260209190211.1@rivers.example>
    Date: Mon, 9 Feb 2026 19:02:10 +0000
    From: Ada Obi <ada.obi@rivers.example>
    To: Ben Acheampong <minister@rivers.example>
    Cc: ben.acheampong@postbox.example
    Subject: Sallow: what we have ready
    MIME-Version: 1.0
    Content-Type: text/plain; charset=us-ascii

    Minister,

    14,000 bags, 22 pumps (4 under repair), 300 m of barrier.
    >From tomorrow 06:00 the duty desk is open round the clock.

    Ada

    """#,
    #"""
    From jonas.weber@grenzfluss.example Tue Feb 10 17:45:31 2026
    Message-ID: <b7f2.4@grenzfluss.example>
    Date: Tue, 10 Feb 2026 18:45:29 +0100
    From: =?iso-8859-1?Q?Jonas_Weber_=28Gro=DFau=29?= <jonas.weber@grenzfluss.example>
    To: ben.acheampong@postbox.example
    Subject: =?iso-8859-1?B?R3Jv32F1OiDWZmZudW5n?=
    MIME-Version: 1.0
    Content-Type: text/plain; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    Lieber Ben,

    das Wehr bei Gro=DFau =F6ffnet erst um zehn. Gr=FC=DFe aus der Kommission.

    Jonas

    """#,
    #"""
    From sato@pumpworks.example Tue Feb 10 22:10:00 2026
    Message-ID: <jp-0042@pumpworks.example>
    Date: Wed, 11 Feb 2026 07:09:58 +0900
    From: Sato <sato@pumpworks.example>
    To: ben.acheampong@postbox.example
    Subject: =?ISO-2022-JP?B?GyRCJV0lcyVXGyhCNDAbJEJCZiRON28bKEI=?=
    MIME-Version: 1.0
    Content-Type: text/plain; charset=ISO-2022-JP
    Content-Transfer-Encoding: base64

    GyRCJSolU01NGyhCCgobJEIlXSVzJVcbKEI0MBskQkJmJE44K0BRJGIkaiRyRTpJVSQ3JF4kOSEj
    Rzw0fCRPGyhCNhskQj01NFYkRyQ5ISMbKEIKChskQjo0RiMlXSVzJVdAPTpuPWobKEIK

    """#,
  ]

  private static var offer: String {
    #"""
    From lars.brandt@delta-lift.example Tue Feb 10 11:36:02 2026
    Message-ID: <DL-2026-0210@delta-lift.example>
    Date: Tue, 10 Feb 2026 11:36:00 +0000
    From: Lars Brandt <lars.brandt@delta-lift.example>
    To: Callum Reyes <callum.reyes@postbox.example>
    Cc: ben.acheampong@postbox.example
    Subject: Offer, 40 pumps
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="=_delta-lift_1"

    --=_delta-lift_1
    Content-Type: multipart/alternative; boundary="=_delta-lift_2"

    --=_delta-lift_2
    Content-Type: text/plain; charset=utf-8

    Forty at 28,750 each, delivered. 20% in advance, no returns.

    --=_delta-lift_2
    Content-Type: text/html; charset=utf-8

    <p>Forty at <b>28,750</b> each, delivered. 20% in advance, no returns.</p>

    --=_delta-lift_2--

    --=_delta-lift_1
    Content-Type: application/pdf; name="Delta-Lift offer.pdf"
    Content-Disposition: attachment; filename="Delta-Lift offer.pdf"
    Content-Transfer-Encoding: base64

    \#(DemoMedia.mailed(DemoMedia.page("Delta-Lift offer")))
    --=_delta-lift_1--

    """#
  }

  private static let afterTheNight = [
    #"""
    From minister@rivers.example Wed Feb 11 22:31:40 2026
    Message-ID: <fwd-118@rivers.example>
    Date: Wed, 11 Feb 2026 22:31:38 +0000
    From: Ben Acheampong <minister@rivers.example>
    To: ben.acheampong@postbox.example
    Subject: FW: Submission: pumps for the Sallow
    Auto-Submitted: auto-generated
    X-MS-Exchange-Inbox-Rules-Loop: minister@rivers.example
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    Forwarded by a rule.

    -----Original Message-----
    From: Ada Obi <ada.obi@rivers.example>
    Sent: 11 February 2026 20:41
    To: Private Office
    Subject: Submission: pumps for the Sallow

    OFFICIAL-SENSITIVE
    Recommendation: option B, with a sale-or-return clause. Cost £1.15m.

    """#,
    #"""
    From callum.reyes@postbox.example Thu Feb 12 09:02:05 2026
    Message-ID: <cr-77@postbox.example>
    Date: Thu, 12 Feb 2026 09:02:03 +0000
    From: Callum Reyes <callum.reyes@postbox.example>
    To: ben.acheampong@postbox.example
    Subject: declaration (forwarded as attachment)
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="postbox-mixed"

    --postbox-mixed
    Content-Type: text/plain; charset=us-ascii

    What I sent Maren is attached.

    --postbox-mixed
    Content-Type: message/rfc822
    Content-Disposition: attachment; filename="declaration.eml"

    Message-ID: <cr-76@postbox.example>
    Date: Thu, 12 Feb 2026 08:58:47 +0000
    From: Callum Reyes <callum.reyes@postbox.example>
    To: Maren Holt <maren.holt@rivers.example>
    Subject: declaration
    MIME-Version: 1.0
    Content-Type: text/plain; charset=us-ascii

    My brother-in-law made the supplier's website in 2024.
    >From him I have had nothing. I met Lars Brandt at a dinner in October.

    --postbox-mixed--

    """#,
    #"""
    From post@seine-pompes.example Thu Feb 12 10:15:00 2026
    Message-ID: <sp-9@seine-pompes.example>
    Date: Thu, 12 Feb 2026 11:14:57 +0100
    From: "Seine Pompes" <post@seine-pompes.example>
    To: ben.acheampong@postbox.example
    Subject: =?utf-8?Q?Pompes_=C2=AB_Seine_=C2=BB?=
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: base64

    TWluaXN0cmUg4oCUIG1lcmNpIHBvdXIgbOKAmWFwcGVsLiBMZXMgcG9tcGVzIMKrIFNlaW5lIMK7
    IHBldXZlbnQgcGFydGlyIHZlbmRyZWRpLCAxMiAwMDAg4oKsIHBhciBqb3VyLg0K

    """#,
    #"""
    From mum@postbox.example Thu Feb 12 20:00:41 2026
    Message-ID: <mum-5@postbox.example>
    Date: Thu, 12 Feb 2026 20:00:40 +0000
    From: Mum <mum@postbox.example>
    To: ben.acheampong@postbox.example
    Subject: Sunday
    Content-Type: text/plain; charset=utf-8

    Saw you on the news with the sandbags. Are you eating? Sunday at one, bring nothing.

    """#,
  ]
}
