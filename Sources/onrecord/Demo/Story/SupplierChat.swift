// SPDX-License-Identifier: Apache-2.0

/// The special adviser and the supplier: a procurement carried on in a private chat.
enum SupplierChat {
  static let lines = ChatScript(script).lines

  private static let script = #"""
    = 2026-02-09
    18:19:40 app: @encrypted
    18:19:40 callum: Lars, do you have pumps? Big ones, many, now.
    18:24:06 lars: How many is many?
    18:24:50 callum: 40
    18:40:33 lars: 6 inch diesel, yes. They stand in a yard at the port. 28,750 each.
    18:41:17 callum: That is £1.15m. Delivered?
    18:42:59 lars: For you delivered.
    = 2026-02-10
    11:31:08 lars: @document Delta-Lift offer.pdf
    11:33:45 callum: Can you send it to my own address too? Office mail is slow.
    11:35:20 lars: Done. Also I would like 20% in advance.
    11:40:02 callum: I will see what I can do
    = 2026-02-11
    19:30:15 lars: Another buyer asks. I hold until midnight.
    19:31:02 callum: Hold.
    19:55:40 callum: @photo page.jpg Is this the wording you want in the paper?
    20:01:13 lars: Yes. Leave out the part about spare hoses.
    23:59:02 callum: You have your order. It will come from the duty desk.
    23:59:50 lars: Good. Trucks leave now.
    = 2026-02-12
    03:12:29 lars: Two pumps did not start. 38 on the road.
    05:06:55 callum: Hoses do not fit!!
    05:20:31 lars: Nobody asked for hoses.
    05:31:02 callum: @deleted
    09:14:47 callum: They are opening a file. Did you ever pay my sister's husband for anything besides the website?
    09:20:05 app: @missed
    09:26:18 lars: Better we speak.
    """#
}
