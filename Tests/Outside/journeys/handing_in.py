# SPDX-License-Identifier: Apache-2.0
"""An official hands in what is on the phone: from the file to the receipt."""
import re

from house import run
from visitor import DESK, PHONE

WEEK_LATER = "WhatsApp Chat - Sallow flood cell.zip"
HER_MOTHER = "My mother's operation is on Thursday"
ALL_THE_BEST = "All the best to her, Ada"


def an_official_hands_in_without_a_script(house):
    with house.visitor("Callum Reyes", PHONE, scripts=False) as callum:
        callum.signs_in().goes_to("Hand in").picks(house.sample("WhatsApp Chat with Jonas Weber.txt"))
        callum.presses("Continue").stands_at("How does your phone write dates?").reads("Dates from your file")
        assert callum.page.locator("main tbody tr").count() == 3, "not three examples"
        callum.chooses("Month first").presses("Continue")
        looks_and_goes_on(callum, "Jonas Weber")
        callum.reads_nowhere("4 March 2026")
        callum.stands_at("Is any of this personal?").chooses("No, all of it").presses("Continue")
        callum.chooses("Private phone").presses("Continue").stands_at("Check before you file").reads("Month first")
        callum.presses("File it").stands_at("Filed")
    return f"{callum.taps} taps"


def looks_and_goes_on(person, name):
    person.stands_at("Is this the conversation?").reads(name, "Only you can see this")
    assert person.page.locator(".bubble").count() > 3, "no bubbles"
    person.presses("Yes, continue")


def upload_to_receipt(house):
    with house.visitor("Ada Obi", PHONE) as ada:
        ada.signs_in()
        ada.starts_the_watch()
        ada.goes_to("Hand in").picks(house.sample(WEEK_LATER)).presses("Continue")
        ada.stands_at("Is this the conversation?").reads("Sallow flood cell", "new since you last handed it in")
        ada.reads("What is missing from this file", HER_MOTHER)
        assert not re.search("How does your phone write dates|Which time zone", ada.words()), "asked what is decided"
        ada.presses("Yes, continue").stands_at("Is any of this personal?").chooses("No, all of it").presses("Continue")
        ada.chooses("Work phone").presses("Continue").stands_at("Check before you file").presses("File it")
        ada.stands_at("Filed")
        effort = ada.effort()
        ada.reads("on the record", "Keep the copy")
        proof = ada.saves("Download the proof")
        assert "valid" in run(house.binary, "check", proof, "--key", house.key).lower()
        ada.presses("Why this channel?").stands_at("Why").chooses("Others").presses("Continue")
        return effort
