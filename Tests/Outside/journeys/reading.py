# SPDX-License-Identifier: Apache-2.0
"""An information officer looks for what was handed in."""
from visitor import DESK


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
