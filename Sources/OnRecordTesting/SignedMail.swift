// SPDX-License-Identifier: Apache-2.0

/// A mail of the fictional department as its mail server signed it (dkimpy 1.1, rsa-sha256, relaxed/relaxed).
package enum SignedMail {
  /// What the domain name system says of mail._domainkey.dept.example.
  package static let key = [
    "v=DKIM1; h=sha256; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxTH2p6PENYk83V+POAjhT82VKFt6",
    "FgLTM7+HTxiVaYLreeCm5PqDjhMmuoOmZ0TavnF9wd6DAREz9d+wQes+OAETlYR8iBKMoFU2YXKyfwF/ix30jyIFDkbe6mHSw2Ei",
    "3vuUygA/T+WfVqPYeqhNw+KTtlHqUppNjNGdPgMlyuPV9t8RCfgih+E/I1eiJqqA5RuNzMt4FzDx0CGuJm785W+TIG8l+7lN1DLF",
    "UzVkAQ8WHGPlXHZGjKaEDpOpBSsRLq03A6+grbBT5uc0K8UgpmpOjMmREPJpGVKZ6QeYmMZiEIMzw55TE9yHEhzMTvRU7bBifyar",
    "ew1Z3cBCmbbgJwIDAQAB",
  ].joined()

  /// Signed whole.
  package static let whole = """
    DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=dept.example;
     i=@dept.example; q=dns/txt; s=mail; t=1795522112; h=from : to :
     subject : date : message-id;
     bh=/DmcQek4P5lRVOZv1ufrZKgmiRAatBTfTcSIWu7L3MM=;
     b=Al8qfl8wgsNVzZbtbDadHu/e5FC4xnNl4sYUw08OlD/KIhcSHiV23TUjF1WLPE4nePxud
     zMiNdOpITqzbmbn0KVEOt8QtZJ9GetKgjDPgqttRGt/ok9HPL7uFEjENl+6eJFJS00/LvW4
     zsA05EZMnH4L+UfreoUaRHyoQ/POj0JPFEOWSs/NYCCvKuu7SX4oXSU4pJR9Nu5OwZ7iTMY
     SJnixgGHS9+UfnaAjTTr7lhFCjcu65xs/9W8awAVKPdrJwY61o21wrYBCAdLKbCgdZ4Lwc4
     i9xVd7G234YoaddtwEV0+yvQK0+/7LxKE3B3xP+cMx+mHrffSRyjCoc6gdbA==
    From: Ada Obi <ada.obi@dept.example>
    To: record@dept.example
    Subject: Pumps
    Date: Tue, 24 Nov 2026 10:00:00 +0000
    Message-ID: <1@dept.example>

    All pumps are on.

    """.crlf

  /// The same, signed with a body length (l=19).
  package static let partial = """
    DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=dept.example;
     i=@dept.example; l=19; q=dns/txt; s=mail; t=1795522112; h=from : to :
     subject : date : message-id;
     bh=/DmcQek4P5lRVOZv1ufrZKgmiRAatBTfTcSIWu7L3MM=;
     b=FqEGgbidRQ7EBEbQMXiB5I9FHoGEXuSo3NZhfyQlm27jbW8vXXesWLEAZ/yiwbmF08hL8
     H3r/OkU7QZj5E2O4YoHa8HAOOdAeZEGrb3PRriKP0SS4uXD/zWtrF/i5v94Y5VIbJLmVfTT
     1yI4+xMMXYa8dXRl4fWCEJfAR1zGLFQTmSYHzFE3piOdcLxVtKg5kCkk12QBdPvtNkwTXdY
     AGs8lpAjahtUw0wFTFksRuc5eq+uzfV3KooZKMMM5AiyW20Wwwwez7MjpFtOEwU2SufHOes
     LWVDxg13EA9MMgSkHMHUtBtDevbp0pVk5RLblpP5BBQ6wGRmtCd56i6IkrLw==
    From: Ada Obi <ada.obi@dept.example>
    To: record@dept.example
    Subject: Pumps
    Date: Tue, 24 Nov 2026 10:00:00 +0000
    Message-ID: <1@dept.example>

    All pumps are on.

    """.crlf
}

extension String {
  /// The text as it goes over the wire.
  package var crlf: String { split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
}
