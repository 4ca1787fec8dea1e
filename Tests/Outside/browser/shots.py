# SPDX-License-Identifier: Apache-2.0
"""shots.py FOLDER OUTPUT NAME:WIDTH:SCHEME…: pictures of pages of the gallery ("WalkPage.typical:390:dark")."""
import pathlib
import sys

from hosted import chromium, hosted

# Pixels; what is further down is cut off.
TALLEST = 1100


def main(folder, output, wanted):
    pathlib.Path(output).mkdir(parents=True, exist_ok=True)
    with hosted(folder) as host, chromium() as browser:
        for each in wanted:
            name, width, scheme = each.split(":")
            page = browser.new_page(viewport={"width": int(width), "height": 844}, color_scheme=scheme)
            page.goto(f"{host}/{name}.html")
            height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
            page.screenshot(
                path=f"{output}/{name}-{width}-{scheme}.png", full_page=True,
                clip={"x": 0, "y": 0, "width": int(width), "height": height})
            page.close()
    print(f"screenshots: {len(wanted)} in {output}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
