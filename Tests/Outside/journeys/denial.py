# SPDX-License-Identifier: Apache-2.0
"""What is not theirs to see looks as if it were not there, wherever they have the address from."""
from visitor import DESK, PHONE

NOT_THERE = "0123456789abcdef0123456789abcdef"


def nobody_sees_what_is_not_theirs(house):
    known = house.known["maren"]
    record, deposit = known["id"], known["deposit"]
    places = [f"/records/{record}", f"/records/{record}/proof", f"/conversations/{record}", f"/deposits/{deposit}"]
    for name in ("Felix Moreau", "Noor Haddad", "Jonas Weber"):
        with house.visitor(name, PHONE if name == "Jonas Weber" else DESK) as other:
            other.signs_in()
            nothing = other.opens(f"/records/{NOT_THERE}", expecting=404).main()
            for place in places:
                said = other.opens(place, expecting=404).main()
                assert said == nothing, f"{name} can tell {place} from nothing: {said}"
    with house.visitor("a visitor", PHONE) as visitor:
        for place in places + ["/search", "/deposits", "/people", "/sessions"]:
            visitor.opens(place).stands_at("Sign in")
    with house.visitor("Tomasz Wilk", DESK) as officer:
        officer.signs_in().opens(places[0]).opens(places[2]).reads(known["conversation"])
    return f"{3 * len(places)} refusals like those of what is not there"
