# SPDX-License-Identifier: Apache-2.0
"""What an official says in two taps."""
from visitor import PHONE


def two_taps_say_what_stands_in_the_way(house):
    with house.visitor("Ada Obi", PHONE) as ada:
        ada.signs_in().goes_to("Your conversations").starts_the_watch()
        ada.presses("Nothing to declare").reads("I declare").presses("I declare this").stands_at("Your conversations")
        assert ada.taps == 2
        ada.presses("Sallow flood cell").starts_the_watch()
        ada.presses("The application refuses to export it").presses("Declare this").stands_at("Sallow flood cell")
        assert ada.taps == 2
        ada.presses("The export works again")
        ada.goes_to("Your conversations").starts_the_watch()
        ada.presses("My phone is lost").presses("Declare this").stands_at("Your conversations")
        assert ada.taps == 2
