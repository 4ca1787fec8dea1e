# SPDX-License-Identifier: Apache-2.0
"""An official hands in what is on the phone: from the file to the receipt."""
import datetime
import pathlib
import zipfile

from house import run
from visitor import DESK, PHONE

GROUP = "Sallow flood cell"
WEEK_LATER = "WhatsApp Chat - Sallow flood cell.zip"
HER_MOTHER, ALL_THE_BEST = "My mother's operation is on Thursday", "All the best to her, Ada"
OF_TWO_LINES = ("Withhold the message of Ada Obi at 12:15", "Withhold the message of Priya Nair at 12:16")


def an_official_withholds_what_is_personal(house):
    """The first of Ada's: her export of 20 February less two lines of the 17th."""
    with house.visitor("Ada Obi", PHONE) as ada:
        ada.signs_in().goes_to("Hand in").picks(house.sample(WEEK_LATER)).presses("Continue")
        ada.stands_at("Is this the conversation?").reads(GROUP, "new since you last handed it in")
        ada.reads("What is missing from this file", "Files named by messages are not in this export", HER_MOTHER)
        ada.presses("Yes, continue").chooses("Single messages").presses("Continue")
        ada.stands_at("Which messages").chooses(*OF_TWO_LINES)
        ada.chooses("Personal or family").presses("Withhold", expecting=422).reads("There is a problem")
        ada.chooses("I declare").presses("Withhold").stands_at("Is anything else personal?").reads("2 items")
        ada.chooses("No, nothing else").presses("Continue").chooses("Work phone").presses("Continue")
        ada.stands_at("Check before you file").reads("2 items").presses("File it")
        ada.stands_at("Filed").reads("Keep the copy", "2 items as")
        proof = ada.saves("Download the proof")
        assert "holds" in run(house.binary, "check", proof, "--key", house.key).lower()
    with house.visitor("Grace Lindqvist", DESK) as grace:
        grace.signs_in().goes_to("Deposits").reads("Part withheld").presses(WEEK_LATER)
        grace.reads("Part withheld", "Ada Obi", "Challenge this withholding").reads_nowhere(HER_MOTHER, ALL_THE_BEST)
    with house.visitor("Tomasz Wilk", DESK) as tomasz:
        tomasz.signs_in()
        for words in ("mother operation", '"all the best to her"', "offline noon"):
            tomasz.goes_to("Search").fills("Words to find", words).presses("Search").reads("Nothing was found")
        tomasz.goes_to("Search").fills("Words to find", '"buy no more pumps"').presses("Search").reads("1 record found")


def upload_to_receipt(house):
    """What an official with sixty seconds does: Priya's phone, with two lines more than last time."""
    with house.visitor("Priya Nair", PHONE) as priya:
        priya.signs_in().starts_the_watch()
        priya.goes_to("Hand in").picks(priyas_phone(house)).presses("Continue")
        priya.stands_at("Is this the conversation?").reads(GROUP, "2 new since you last handed it in")
        priya.presses("Yes, continue").chooses("No, all of it").presses("Continue")
        priya.chooses("Private phone").presses("Continue").presses("File it").stands_at("Filed")
        effort = priya.effort()
        receipt = priya.path()
        priya.presses("Why this channel?").stands_at("Why was this channel used?").chooses("It was urgent", "My own device")
        priya.presses("Save", expecting=422).fills("What made it exceptional?", "No work phone at night").presses("Save")
        priya.opens(receipt).presses("Anything significant?").presses("Nothing significant").reads("Your answer")
        priya.opens(receipt).presses("Why this channel?").reads("You are asked once")
    with house.visitor("Jonas Weber", PHONE) as jonas:
        jonas.signs_in().opens(receipt, expecting=404)
    return effort


def priyas_phone(house):
    """Her export of the group, a week later."""
    path = pathlib.Path(f"WhatsApp Chat with {GROUP}.txt")
    later = "20/02/2026, 09:12 - Priya Nair: Embankment holds.\n20/02/2026, 09:15 - Ada Obi: Then stand down.\n"
    path.write_text((house.archive.parent / "exports" / path.name).read_text() + later)
    return path


def an_official_hands_in_without_a_script(house):
    with house.visitor("Callum Reyes", PHONE, scripts=False) as callum:
        callum.signs_in().goes_to("Hand in").picks(house.sample("WhatsApp Chat with Jonas Weber.txt"))
        callum.presses("Continue").stands_at("How does your phone write dates?").reads("Dates from your file")
        assert callum.page.locator("main tbody tr").count() == 3, "not three examples"
        callum.presses("Continue", expecting=422)
        callum.chooses("Month first").presses("Continue").stands_at("Is this the conversation?").reads("Jonas Weber")
        assert callum.page.locator(".bubble").count() > 3, "no bubbles"
        callum.reads("3 April 2026").presses("Yes, continue")
        callum.presses("Continue", expecting=422).chooses("No, all of it").presses("Continue")
        callum.chooses("Private phone").presses("Continue").stands_at("Check before you file").reads("Month first")
        callum.presses("File it").stands_at("Filed")


def a_joke_with_a_marking_is_set_aside(house):
    words = "late edition. We missed December"
    with house.visitor("Maren Holt", PHONE) as maren:
        maren.signs_in().goes_to("Hand in").picks(house.sample("WhatsApp Chat with Winter party.txt")).presses("Continue")
        maren.stands_at("This upload has been set aside").reads_nowhere(words)
        waiting = maren.path().removesuffix("/read")
        maren.opens(waiting + "/look", expecting=None).reads_nowhere(words)
        with house.visitor("Grace Lindqvist", DESK) as grace:
            grace.signs_in().opens("/quarantine", expecting=403)
        with house.visitor("Sunita Rao", DESK) as sunita:
            sunita.signs_in().goes_to("Quarantine").reads("Maren Holt").presses("Decide")
            assert words in pathlib.Path(sunita.saves("Save the file")).read_text()
            sunita.chooses("A false alarm").fills("What was done", "A gift game; read in full").presses("Record")
            sunita.reads_nowhere(words)
        maren.goes_to("Hand in").presses("Winter party").presses("Read it").stands_at("Is this the conversation?").reads("SECRET SANTA")


def a_secretary_hands_in_for_a_minister(house):
    today = datetime.date.today()
    with house.visitor("Ben Acheampong", PHONE) as ben:
        ben.signs_in().goes_to("Delegation").fills("Their official e-mail address", "maren.holt@rivers.example")
        for name, day in (("from", today), ("until", today + datetime.timedelta(days=30))):
            for part, value in (("day", day.day), ("month", day.month), ("year", day.year)):
                ben.page.locator(f"[name={name}-{part}]").fill(str(value))
        ben.presses("Name them").reads("Maren Holt")
    with house.visitor("Maren Holt", PHONE) as maren:
        maren.signs_in().goes_to("For whom").stands_at("For whom do you hand in?")
        maren.chooses("Ben Acheampong").presses("Continue").goes_to("Hand in").reads("Ben Acheampong")
        maren.picks(ministers_phone()).presses("Continue").presses("Yes, continue")
        maren.chooses("Single messages").presses("Continue").chooses("Withhold the message of Ben Acheampong at 08:01")
        maren.chooses("Personal or family", "I declare").presses("Withhold")
        maren.chooses("No, nothing else").presses("Continue").chooses("Work phone").presses("Continue")
        maren.stands_at("Check before you file").reads("Ben Acheampong has to sign")
        check = maren.path()
    with house.visitor("Ben Acheampong", PHONE) as ben:
        ben.signs_in().opens(check).presses("Sign")
    with house.visitor("Maren Holt", PHONE) as maren:
        maren.signs_in().goes_to("For whom").chooses("Ben Acheampong").presses("Continue").opens(check)
        maren.presses("File it").stands_at("Filed").reads("Ben Acheampong", "Maren Holt")


def ministers_phone():
    path = pathlib.Path("WhatsApp Chat with Lars Brandt.txt")
    path.write_text(
        "20/02/2026, 08:00 - Lars Brandt: The pumps are on the lorry.\n20/02/2026, 08:01 - Ben Acheampong: My knee again.\n"
        "20/02/2026, 08:02 - Ben Acheampong: Good. Tell Maren.\n")
    return path


def a_lost_signal_and_a_reload_cost_nothing(house):
    """Twelve megabytes in three parts: the second fails, comes again, and after a reload the same file goes on."""
    with house.visitor("Jonas Weber", PHONE) as jonas:
        jonas.signs_in().goes_to("Hand in").is_offline = True
        sent, lost = [], [0]

        def part(route):
            at = int(route.request.url.split("at=")[1])
            if at > 0 and lost[0] < 2:
                lost[0] += 1
                return route.abort("internetdisconnected")
            sent.append(at)
            route.continue_()

        jonas.page.route("**/part?at=*", part)
        jonas.picks(big_export()).tap(jonas.page.get_by_role("button", name="Continue"))
        jonas.reads("The signal is lost. What was sent is kept")
        jonas.stands_at("Is this the conversation?").reads("Big works")
        assert sent == sorted(set(sent)) and len(sent) >= 3, f"parts were sent twice: {sent}"
    with house.visitor("Jonas Weber", PHONE) as jonas:
        jonas.signs_in().goes_to("Hand in").is_offline = True
        jonas.page.route("**/part?at=*", lambda route: route.continue_() if route.request.url.endswith("at=0")
                         else route.abort("internetdisconnected"))
        jonas.picks(big_export("Bigger works")).tap(jonas.page.get_by_role("button", name="Continue"))
        jonas.reads("The signal is lost")
        jonas.page.unroute_all()
        sent.clear()
        jonas.page.on("request", lambda asked: sent.append(asked.url) if "/part?at=" in asked.url else None)
        jonas.opens("/hand-in").presses("Bigger works").stands_at("Send the rest of the file").reads("have arrived")
        jonas.picks(big_export("Bigger works")).presses("Go on").stands_at("Is this the conversation?")
        assert sent and not sent[0].endswith("at=0"), f"it began again: {sent}"


def big_export(name="Big works"):
    """An export whose media no zip can press."""
    path = pathlib.Path(f"WhatsApp Chat - {name}.zip")
    if not path.exists():
        with zipfile.ZipFile(path, "w") as export:
            export.writestr("_chat.txt", "".join(
                f"[{day}/03/2026, 10:00:00] Jonas Weber: Lock {day} is dry\n" for day in range(13, 28)))
            export.writestr("00000001-VIDEO-2026-03-13-10-00-00.mp4", bytes(12 * 1024 * 1024))
    return path
