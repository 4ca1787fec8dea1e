// SPDX-License-Identifier: Apache-2.0

/// One mail handed in by itself: the private secretary's copy of the offer, with the page photographed.
enum ForwardedOffer {
  static var text: String { message.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }

  private static var message: String {
    #"""
    Received: from mx.postbox.example by mx.rivers.example; Wed, 11 Feb 2026 19:57:20 +0000
    Message-ID: <cr-71@postbox.example>
    In-Reply-To: <20260211.9@rivers.example>
    References: <20260211.8@rivers.example> <20260211.9@rivers.example>
    Date: Wed, 11 Feb 2026 19:57:18 +0000
    From: Callum Reyes <callum.reyes@postbox.example>
    To: Maren Holt <maren.holt@rivers.example>
    Subject: Fwd: wording for the pumps paper
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="page"

    --page
    Content-Type: text/plain; charset=windows-1252
    Content-Transfer-Encoding: quoted-printable

    Maren =96 here is the page. Lars says =93forty, delivered=94.

    ---------- Forwarded message ---------
    From: Lars Brandt <lars.brandt@delta-lift.example>
    Date: Wed, 11 Feb 2026 at 19:50
    Subject: wording for the pumps paper

    The pumps are =A328,750 each.

    --page
    Content-Type: image/jpeg; name*=utf-8''page%20%E2%80%93%201.jpg
    Content-Disposition: attachment; filename*=utf-8''page%20%E2%80%93%201.jpg
    Content-Transfer-Encoding: base64

    \#(DemoMedia.mailed(DemoMedia.photo("page 1")))
    --page--

    """#
  }
}
