# SPDX-License-Identifier: Apache-2.0
"""journeys BINARY [JOURNEY…]: each journey is one function, told as its person would tell it."""
import shutil
import sys
import time

from playwright.sync_api import sync_playwright

import declaring
import denial
import handing_in
import reading
import signing
from house import House
from visitor import Visitor

JOURNEYS = [
    signing.everybody_signs_in_and_out,
    signing.the_first_administrator_sets_up_a_fresh_archive,
    denial.nobody_sees_what_is_not_theirs,
    handing_in.an_official_withholds_what_is_personal,
    handing_in.upload_to_receipt,
    handing_in.an_official_hands_in_without_a_script,
    handing_in.a_joke_with_a_marking_is_set_aside,
    handing_in.a_lost_signal_and_a_reload_cost_nothing,
    handing_in.a_secretary_hands_in_for_a_minister,
    declaring.two_taps_say_what_stands_in_the_way,
    signing.a_guest_comes_by_a_link_and_a_code,
    reading.an_information_officer_searches,
    reading.a_reader_sees_who_has_what,
    reading.a_records_manager_takes_a_copy_out_and_puts_it_back,
]


class Houses:
    """The demonstration and a fresh archive, each served once, and visitors of either."""

    def __init__(self, binary, browser):
        self.binary, self.browser = binary, browser
        self.demonstration, self.founded = House.of_the_demonstration(binary), None

    def __getattr__(self, name):
        return getattr(self.demonstration, name)

    def fresh(self):
        self.founded = self.founded or House.just_founded(self.binary)
        return self.founded

    def visitor(self, name, screen, scripts=True, at=None):
        return Visitor(self.browser, at or self.demonstration, name, screen, scripts)

    def shut(self):
        for house in filter(None, (self.demonstration, self.founded)):
            house.close()


def main(binary, names):
    failed = []
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        houses = Houses(binary, browser)
        try:
            for journey in JOURNEYS:
                if names and journey.__name__ not in names:
                    continue
                began = time.monotonic()
                told = journey.__name__.replace("_", " ")
                try:
                    said = journey(houses)
                    print(f"  {told}: {time.monotonic() - began:.1f} s{', ' + said if said else ''}", flush=True)
                except Exception as error:
                    failed.append(told)
                    print(f"  FAILED {told}: {error}", flush=True)
        finally:
            houses.shut()
        browser.close()
    print(f"journeys: {len(Visitor.looked_at)} pages looked at by axe, {len(failed)} journeys failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
