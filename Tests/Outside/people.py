# SPDX-License-Identifier: Apache-2.0
"""People at the pages without a browser: joining by a link with an authenticator, forms, tokens."""
import base64
import hashlib
import hmac
import html
import http.client
import re
import struct
import time
import urllib.parse

PASSWORD = "correct horse battery staple 9"


def code_of(secret, at=None):
    """The six digits of RFC 6238."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(at or time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return "%06d" % ((struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000)


class Person:
    """One browser: its cookies, and the token of its session's forms."""

    def __init__(self, port):
        self.port, self.cookies, self.token = port, {}, ""

    def ask(self, method, path, fields=None):
        line = http.client.HTTPConnection("localhost", self.port, timeout=60)
        headers = {"Cookie": "; ".join("%s=%s" % pair for pair in self.cookies.items())}
        body = None
        if fields is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
            body = urllib.parse.urlencode([("token", self.token)] + list(fields))
        line.request(method, path, body, headers)
        answer = line.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        found = re.search(r'name="token" value="([^"]+)"', text)
        if found:
            self.token = html.unescape(found.group(1))
        return answer.status, text, answer.headers

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, *fields):
        return self.ask("POST", path, fields)

    def join(self, link, name, address):
        """Sets the account up that `link` is for, and is signed in."""
        path = urllib.parse.urlparse(link).path
        self.get(path)
        status, text, _ = self.post(path, ("name", name), ("address", address), ("password", PASSWORD))
        assert status == 303, (status, text)
        _, text, _ = self.get(path)
        secret = re.search(r'class="secret">([A-Z2-7 ]+)<', text).group(1).replace(" ", "")
        status, text, _ = self.post(path + "/authenticator", ("code", code_of(secret)))
        assert status == 200 and "__Host-onrecord" in self.cookies, (status, text)
        self.get("/sessions")
        return self

    def invite(self, name, address, *roles):
        """The link for a new account with these roles."""
        status, text, _ = self.post("/people/invite", ("name", name), ("address", address),
                                    *[("roles", role) for role in roles])
        assert status == 200, (status, text)
        return html.unescape(re.search(r"https?://[^<\s]*/join/[\w-]+", text).group(0))

    def make_token(self, *scopes):
        status, text, _ = self.post("/tokens", ("name", "Check"), ("days", "1"), *[("scopes", s) for s in scopes])
        assert status == 200, (status, text)
        return re.search(r"onrecord_[\w-]{43}", text).group(0)


def set_up(served):
    """The first administrator, by the link the program prints."""
    link = re.search(r"https?://\S+/join/[\w-]+", served.log()).group(0)
    return Person(served.port).join(link, "Ingrid Halvorsen", "ingrid.halvorsen@rivers.example")


def officer(served, administrator, *roles, name="Asha Okafor", address="asha.okafor@rivers.example"):
    return Person(served.port).join(administrator.invite(name, address, *roles), name, address)
