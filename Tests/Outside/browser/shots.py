# SPDX-License-Identifier: Apache-2.0
"""shots.py FOLDER OUTPUT NAME:WIDTH:SCHEME[:ID]…: pictures of pages of the gallery ("WalkPage.typical:390:dark"), from
their top or from an element on."""
import pathlib
import re
import sys

from gallery import DOT
from hosted import chromium, hosted

# Pixels; what is further down is cut off.
TALLEST = 1100


def main(folder, output, wanted):
    pathlib.Path(output).mkdir(parents=True, exist_ok=True)
    with hosted(folder) as host, chromium() as browser:
        for each in wanted:
            name, width, scheme, *begin = each.split(":")
            page = browser.new_page(viewport={"width": int(width), "height": 844}, color_scheme=scheme)
            # The samples' pictures are nowhere; any picture will do.
            page.route(re.compile("/pictures/"), lambda route: route.fulfill(body=DOT, content_type="image/svg+xml"))
            page.goto(f"{host}/{name}.html")
            top = page.locator(f"#{begin[0]}").bounding_box()["y"] - 16 if begin else 0
            height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight") - top)
            page.screenshot(
                path=f"{output}/{name}-{width}-{scheme}.png", full_page=True,
                clip={"x": 0, "y": top, "width": int(width), "height": height})
            page.close()
    print(f"screenshots: {len(wanted)} in {output}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
