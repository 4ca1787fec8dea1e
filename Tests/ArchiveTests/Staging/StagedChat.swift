// SPDX-License-Identifier: Apache-2.0

/// A small chat with one message that is nobody's business but its holder's.
enum StagedChat {
  static let text = """
    27/03/2022, 07:15 - Ben Acheampong: Pumps are at the quay
    27/03/2022, 07:16 - Ada Obi: quillwort, our word at home
    27/03/2022, 07:20 - Ben Acheampong: <Media omitted>
    28/03/2022, 06:00 - Ada Obi: Thank you all

    """
}
