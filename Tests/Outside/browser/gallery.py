# SPDX-License-Identifier: Apache-2.0
"""gallery.py FOLDER [NAME…]: looks at every page of the gallery, light and dark, narrow and wide."""
import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from hosted import chromium, hosted

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
WIDTHS = (320, 1280)
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#678"/></svg>'
FAVICON = "/favicon.ico"


def look(page, address, faults, where):
    page.goto(address)
    for violation in Axe().run(page, options=RULES).response["violations"]:
        for node in violation["nodes"][:3]:
            faults.append(f"{where}: {violation['id']}: {node['html'][:160]}")
    over = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
    if over > 0:
        widest = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth)"
            ".map(e => e.outerHTML.slice(0, 120)).slice(0, 2).join(' | ')")
        faults.append(f"{where}: {over} px wider than the screen: {widest}")
    small = page.evaluate(
        "[...document.querySelectorAll('.button, .choice > input, summary, main select')]"
        ".filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML.slice(0, 120)).slice(0, 2)")
    faults.extend(f"{where}: lower than 44 px: {each}" for each in small)


def main(folder, names):
    pages = sorted(path.name for path in pathlib.Path(folder).glob("*.html") if not names or path.stem.split(".")[0] in names)
    faults = []
    with hosted(folder) as host, chromium() as browser:
        for scheme in ("light", "dark"):
            for width in WIDTHS:
                page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
                # The samples' pictures are nowhere; any picture will do.
                page.route(re.compile("/pictures/"), lambda route: route.fulfill(body=DOT, content_type="image/svg+xml"))
                where = [""]
                page.on("console", lambda line: faults.append(f"{where[0]}: console: {line.text}")
                        if FAVICON not in (line.location or {}).get("url", "") else None)
                page.on("pageerror", lambda error: faults.append(f"{where[0]}: script: {error}"))
                page.on("request", lambda request: None if request.url.startswith(host) else
                        faults.append(f"{where[0]}: asks elsewhere: {request.url}"))
                for name in pages:
                    where[0] = f"{name[:-5]}, {scheme}, {width} px"
                    look(page, f"{host}/{name}", faults, where[0])
                page.close()
    print("\n".join(faults))
    print(f"gallery: {len(pages)} pages, 2 schemes, {len(WIDTHS)} widths, {len(faults)} faults")
    sys.exit(1 if faults or not pages else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
