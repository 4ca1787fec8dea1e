// SPDX-License-Identifier: Apache-2.0

/// Small exports of the fictional department, as text.
enum Exports {
  /// An Android en-GB chat of 6 messages and 3 system lines; 27 March 2022 cannot be read month first.
  static let chat = """
    26/03/2022, 18:00 - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.
    26/03/2022, 18:01 - Ada Obi created group "Flood response"
    26/03/2022, 18:02 - Ada Obi: Sandbags by nine tomorrow
    27/03/2022, 07:15 - Ben Acheampong: Pumps are at the quay. quillwort
    27/03/2022, 07:16 - Ada Obi: This message was deleted
    27/03/2022, 07:20 - Ben Acheampong: <Media omitted>
    27/03/2022, 07:21 - Ada Obi turned on disappearing messages. New messages will disappear from this chat 24 hours after they're sent, except when kept.
    27/03/2022, 21:55 - Cy Marlow: Minister agrees
    two lines of it
    28/03/2022, 06:00 - Ada Obi: Thank you all <This message was edited>

    """

  /// Two texts as SMS Backup & Restore writes them; the second is private.
  static let texts = """
    <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
    <smses count="2">
      <sms address="+447700900001" date="1772530800123" type="1" body="Sandbags by nine" contact_name="Ada Obi" />
      <sms address="+447700900001" date="1772530900123" type="1" body="quillwort tonight" contact_name="Ada Obi" />
    </smses>

    """

  /// Two mails in an mbox, the second with an attachment.
  static let mailbox = """
    From ada@flood.example Sun Mar 27 21:55:00 2022
    From: Ada Obi <ada@flood.example>
    To: Ben Acheampong <ben@home.example>
    Subject: Pumps
    Date: Sun, 27 Mar 2022 21:55:00 +0100
    Message-ID: <1@flood.example>

    The pumps are ordered. quillwort

    From ben@home.example Mon Mar 28 06:00:00 2022
    From: Ben Acheampong <ben@home.example>
    To: Ada Obi <ada@flood.example>
    Subject: Re: Pumps
    Date: Mon, 28 Mar 2022 06:00:00 +0100
    Message-ID: <2@home.example>
    In-Reply-To: <1@flood.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="b"

    --b
    Content-Type: text/plain; charset=utf-8

    The invoice is with this mail.
    --b
    Content-Type: text/plain; name="invoice.txt"
    Content-Disposition: attachment; filename="invoice.txt"
    Content-Transfer-Encoding: base64

    RWlnaHQgcHVtcHMsIDQsMDAwIHBvdW5kcy4K
    --b--

    """
}
