# SPDX-License-Identifier: Apache-2.0
"""An information officer looks for what was handed in."""
import re

from visitor import DESK, PHONE

CONVERSATIONS = re.compile("^Conversations$")


def an_information_officer_searches(house):
    with house.visitor("Tomasz Wilk", DESK) as tomasz:
        tomasz.signs_in().goes_to("Search").fills("Words to find", "pumps").presses("Search")
        tomasz.stands_at("Search results").reads("records found", "By month", "By person", "By conversation")
        everything, link = tomasz.number_before("records found"), tomasz.path()
        assert "pumps" not in link, "the words stand in the address"
        by_month = [int(text) for text in tomasz.page.locator("meter ~ .number, .counts li:has(meter) .number").all_inner_texts()]
        assert sum(by_month) == everything, f"the months hold {sum(by_month)} of {everything}"
        tomasz.presses("February 2026").stands_at("Search results")
        fewer = tomasz.number_before("records found")
        assert 0 < fewer <= everything
        narrowed = tomasz.path()
        first = tomasz.page.locator(".results h3 a").first.inner_text()
        tomasz.presses(first).reads(first)
        assert tomasz.page.locator(":target").count() == 1, "the message found is not the one shown"
    with house.visitor("Imani Clarke", DESK) as imani:
        imani.signs_in().opens(narrowed).stands_at("Search results")
        assert imani.number_before("records found") == fewer, "a shared link shows something else"
    with house.visitor("Tomasz Wilk", DESK) as tomasz:
        tomasz.signs_in().opens("/search").fills("Words to find", '"pumps').presses("Search", expecting=422)
        tomasz.reads("There is a problem")
    return f"{everything} found, {fewer} in February"


def rows(visitor):
    return visitor.page.locator("table.joined tbody tr[id]").count()


def a_reader_sees_who_has_what(house):
    with house.visitor("Tomasz Wilk", PHONE) as tomasz:
        tomasz.signs_in().goes_to(CONVERSATIONS).presses("Sallow recovery board")
        tomasz.reads("one conversation from 4 copies", "Its copies")
        everything = rows(tomasz)
        tomasz.presses("Only differences").reads("Where copies differ", "timer ran out", "deletion line", "withheld")
        some = rows(tomasz)
        assert 0 < some < everything, f"{some} differences in {everything} lines"
        said = tomasz.page.locator("table.joined").inner_text()
        assert "never about the hoses" in said, "words that one phone still has are not shown"
        assert "My results are back" not in said, "words that were withheld are shown from another copy"
        tomasz.presses("Next difference").presses("Next difference")
        assert tomasz.page.locator("tr:target").count() == 1, "a difference does not lead to the next"
        tomasz.presses("What changed between captures").reads("no longer shown", "other words")
    return f"{everything} lines, copies differ in {some}"


def a_records_manager_takes_a_copy_out_and_puts_it_back(house):
    with house.visitor("Grace Lindqvist", DESK) as grace:
        grace.signs_in().goes_to(CONVERSATIONS).presses("Sallow recovery board")
        whole = grace.path()
        grace.unfolds("More on copy C")
        grace.tap(grace.page.locator("#copy-C").get_by_role("link", name="Take it out"))
        grace.stands_at("Take this copy out")
        copy = grace.path().split("/")[-1]
        grace.presses("Take it out", expecting=422).reads("Write why")
        grace.fills("Why it is another conversation", "To see what it would be without.").presses("Take it out")
        grace.presses("Sallow recovery board").reads("one conversation from 3 copies")
        grace.goes_to(CONVERSATIONS).presses("Copies that may be one conversation")
        grace.fills("A record of one copy", whole.split("/")[-1]).fills("A record of the other copy", copy)
        grace.fills("Why they are one", "It is the same group.").presses("Join them")
        grace.reads("one conversation from 4 copies")
    return "out and in again"
