# SPDX-License-Identifier: Apache-2.0
"""Somebody at a browser. Whatever they do, the console stays empty, nothing is asked of anyone else, no answer is other
than expected, and every page they see passes axe."""
import re
import time

from axe_playwright_python.sync_playwright import Axe

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
# What Chromium itself writes: of an answer of 4xx (the answers are checked one by one below), of having forgotten a
# session on our word.
OF_CHROMIUM = ("Failed to load resource: the server responded with a status of", "Clear-Site-Data header on ")


class Visitor:
    """Methods are verbs, so that a journey reads as one sentence after the other."""

    looked_at = set()

    def __init__(self, browser, house, name, screen, scripts=True):
        self.house, self.name, self.has_scripts = house, name, scripts
        self.context = browser.new_context(
            viewport=screen, color_scheme="light", java_script_enabled=scripts, accept_downloads=True)
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.faults, self.refusals, self.taps = [], set(), 0
        self.began = time.monotonic()
        self.page.on("console", lambda line: self.heard(line.text))
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", lambda asked: self.asked(asked.url))
        self.page.on("response", lambda answer: self.answered(answer))

    # What must never happen.

    def heard(self, text):
        if not text.startswith(OF_CHROMIUM) and not (self.is_offline and "ERR_" in text):
            self.faults.append(f"console: {text}")

    def asked(self, url):
        if not url.startswith((self.house.address, "blob:", "data:")):
            self.faults.append(f"asks elsewhere: {url}")

    def answered(self, answer):
        if answer.status >= 400 and answer.status not in self.refusals:
            self.faults.append(f"{answer.status} for {answer.request.method} {answer.url[len(self.house.address):]}")

    is_offline = False

    # What a person does.

    def opens(self, path, expecting=200):
        """Goes to a path or an address."""
        self.refusals = {expecting} if expecting else {400, 403, 404, 409}
        url = path if path.startswith("http") else self.house.address + path
        status = self.page.goto(url).status
        assert status == expecting or expecting is None, f"{path}: {status} where {expecting} was expected"
        return self.looks()

    def presses(self, text, expecting=None, within="main"):
        """Presses a button, or follows a link that looks or reads so; one tap."""
        self.refusals = {expecting} if expecting else set()
        scope = self.page.locator(within)
        found = scope.get_by_role("button", name=text).or_(scope.get_by_role("link", name=text))
        self.tap(found.first)
        self.page.wait_for_load_state()
        return self.looks()

    def tap(self, found):
        self.taps += 1
        found.click()

    def chooses(self, *labels):
        """Ticks a box or a radio by its label; one tap each."""
        for label in labels:
            self.tap(self.page.get_by_label(label).first)
        return self

    def fills(self, label, text):
        self.taps += 1
        self.page.get_by_label(label).first.fill(text)
        return self

    def unfolds(self, summary):
        self.tap(self.page.locator("summary", has_text=summary).first)
        return self

    def picks(self, *paths):
        """Chooses files in the picker."""
        self.taps += 1
        self.page.locator("input[type=file]").first.set_input_files([str(path) for path in paths])
        return self

    def saves(self, text):
        """Presses what downloads a file; gives its path."""
        self.taps += 1
        with self.page.expect_download() as waited:
            self.page.get_by_role("link", name=text).or_(self.page.get_by_role("button", name=text)).first.click()
        path = f"saved-{waited.value.suggested_filename}"
        waited.value.save_as(path)
        return path

    def signs_in(self):
        """By the demonstration's button with their name."""
        self.opens("/sign-in")
        return self.presses(re.compile(f"^{self.name}$"))

    def signs_out(self):
        return self.presses("Sign out", within="header")

    def goes_to(self, way):
        """By the ways on top of every page."""
        return self.presses(way, within="nav")

    # What a person sees.

    def reads(self, *texts):
        """The page says each of `texts`, now or in a moment."""
        for text in texts:
            try:
                self.page.locator("main").get_by_text(text).first.wait_for(state="attached")
            except Exception:
                raise AssertionError(f"“{text}” is not on {self.where()}: {self.words()[:1500]}") from None
        return self

    def reads_nowhere(self, *texts):
        said = self.page.content()
        for text in texts:
            assert text not in said, f"“{text}” is on {self.where()}"
        return self

    def stands_at(self, title):
        """The heading of the page, now or in a moment."""
        try:
            self.page.locator("h1", has_text=title).first.wait_for()
        except Exception:
            raise AssertionError(f"“{title}” is not the heading of {self.where()}: {self.words()[:1500]}") from None
        return self.looks()

    def words(self):
        return self.page.locator("body").inner_text()

    def number_before(self, words):
        return int(re.search(r"([\d,]+) " + re.escape(words), self.words()).group(1).replace(",", ""))

    def main(self):
        """What the page itself says, without its reference."""
        return re.sub(r"[0-9A-Z]{4}-[0-9A-Z-]+|Reference.*", "", self.page.locator("main").inner_text())

    def where(self):
        return f"{self.page.url[len(self.house.address):]} (“{self.page.title()}”)"

    def path(self):
        return self.page.url[len(self.house.address):]

    def looks(self):
        """axe looks at a page the first time somebody sees it."""
        kind = (re.sub(r"[0-9a-f]{16,}", "…", self.path().split("?")[0]), self.page.title(), self.page.viewport_size["width"])
        if self.has_scripts and kind not in Visitor.looked_at:
            Visitor.looked_at.add(kind)
            for violation in Axe().run(self.page, options=RULES).response["violations"]:
                for node in violation["nodes"][:2]:
                    self.faults.append(f"axe: {violation['id']} on {self.where()}: {node['html'][:200]}")
        return self

    def starts_the_watch(self):
        self.began, self.taps = time.monotonic(), 0

    def effort(self):
        """How much it took since the watch was started."""
        return f"{self.taps} taps, {time.monotonic() - self.began:.1f} s"

    def leaves(self):
        self.context.close()
        assert not self.faults, f"{self.name}: " + "\n    ".join(self.faults)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.leaves()
        else:
            for fault in self.faults:
                print(f"    {self.name}: {fault}")
            self.page.screenshot(path="/tmp/journeys-last.png", full_page=True)
            self.context.close()
