# SPDX-License-Identifier: Apache-2.0
"""Coming in: signing in and out, a fresh archive, guests, secretaries."""
import base64
import hashlib
import hmac
import struct
import time

from visitor import DESK, PHONE

# Everybody with an account in the demonstration, and what their first page offers them.
OFFICIALS = ["Ada Obi", "Ben Acheampong", "Maren Holt", "Callum Reyes", "Priya Nair", "Jonas Weber"]
OFFICERS = [
    "Grace Lindqvist", "Tomasz Wilk", "Imani Clarke", "Hugh Pemberton", "Leila Farouk", "Sunita Rao", "Ruth Osei",
    "Felix Moreau", "Noor Haddad",
]
PASSWORD = "four rivers and a weir"


def everybody_signs_in_and_out(house):
    for name in OFFICIALS + OFFICERS:
        with house.visitor(name, PHONE if name in OFFICIALS else DESK) as person:
            person.signs_in()
            assert name in person.words(), f"{name} is not named on {person.where()}"
            here = person.path()
            person.signs_out().stands_at("Sign in")
            person.opens(here).stands_at("Sign in")


def the_first_administrator_sets_up_a_fresh_archive(house):
    fresh = house.fresh()
    link = fresh.told(r"once: (\S+/join/\S+)")
    with house.visitor("the first administrator", PHONE, at=fresh) as person:
        person.opens(link).stands_at("Set up the first administrator")
        person.fills("Your name", "Noor Haddad").fills("Your official e-mail address", "noor@rivers.example")
        person.fills("Choose a password", "short").presses("Continue", expecting=422)
        person.reads("at least 12 characters")
        person.fills("Choose a password", PASSWORD).presses("Continue")
        person.stands_at("Add an authenticator").unfolds("I cannot scan this")
        secret = person.page.locator("code.secret").inner_text().replace(" ", "")
        person.fills("The code it shows now", "000000").presses("Finish", expecting=422)
        person.fills("The code it shows now", code(secret)).presses("Finish")
        person.stands_at("Your account is set up").presses("I have written them down")
        person.opens(link, expecting=404)
        person.opens("/").signs_out()
        person.fills("Official e-mail address", "noor@rivers.example").fills("Password", "four rivers and a dam")
        person.presses("Continue", expecting=403).reads("do not belong together")
        person.fills("Password", PASSWORD).presses("Continue")
        person.stands_at("Enter the code").fills("Enter the code", code(secret, later=1)).presses("Sign in")
        assert "Noor Haddad" in person.words()


def a_guest_comes_by_a_link_and_a_code(house):
    with house.visitor("Grace Lindqvist", DESK) as grace:
        grace.signs_in().opens("/guests").presses("Invite a guest")
        grace.fills("Name", "Lars Brandt").fills("For how many days?", "30").presses("Make the link")
        link, word = grace.page.locator("code.secret").all_inner_texts()
    with house.visitor("Lars Brandt", PHONE) as lars:
        lars.opens(link).stands_at("Hand in your messages")
        lars.fills("The code you were told", "0000 0000").presses("Continue", expecting=403)
        lars.reads("it does not belong to this link").fills("The code you were told", word).presses("Continue")
        assert "Lars Brandt" in lars.words(), f"not in, but on {lars.where()}"
        for place in ("/search", "/deposits", "/guests", "/people"):
            lars.opens(place, expecting=403)
        lars.opens(f"/conversations/{house.known['ada']['id']}", expecting=404)
        lars.opens("/").signs_out()


def code(secret, later=0):
    """The six digits an authenticator shows now (RFC 6238), or one step later."""
    counter = struct.pack(">Q", int(time.time()) // 30 + later)
    mac = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), counter, hashlib.sha1).digest()
    place = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
