# SPDX-License-Identifier: Apache-2.0
"""Declares a short timer in the demonstration, so that a capture is due today, and has it reminded of."""
import email, http.cookiejar, re, ssl, subprocess, sys, time, urllib.parse, urllib.request
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

program, pages = sys.argv[1], 8461


class Taken:
    def __init__(self):
        self.mails, self.secure = [], []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(envelope.content)
        self.secure.append(session.ssl is not None)
        return "250 taken"


def server(port, tls):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("ca.pem", "key.pem")

    class Mailbox(Controller):
        def factory(self):
            return SMTP(self.handler, tls_context=context if tls else None, hostname="localhost")

    taken = Taken()
    box = Mailbox(taken, hostname="127.0.0.1", port=port)
    box.start()
    return box, taken


def remind(port, *more):
    return subprocess.run(
        [program, "remind", "--archive", "demo/archive", "--smtp", f"smtp://localhost:{port}", "--mail-from",
         "onrecord@rivers.example", "--public-address", "https://onrecord.example", *more],
        capture_output=True, text=True)


class Policy(http.cookiejar.DefaultCookiePolicy):
    def return_ok_secure(self, cookie, request):
        return True  # the demonstration is served on this machine alone


def declare():
    here = f"http://127.0.0.1:{pages}"
    serving = subprocess.Popen([program, "serve", "--archive", "demo/archive", "--port", str(pages)],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    jar = http.cookiejar.CookieJar(Policy())
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    get = lambda path: browser.open(here + path).read().decode()
    post = lambda path, **form: browser.open(urllib.request.Request(
        here + path, urllib.parse.urlencode(form).encode(), {"Origin": here}))
    try:
        for _ in range(100):
            try:
                offered = get("/sign-in")
                break
            except OSError:
                time.sleep(0.1)
        ada = re.search(r'value="([0-9a-f]{32})">Ada Obi', offered).group(1)
        post("/sign-in/demonstration", person=ada)
        own = get("/own")
        token = re.search(r'name="token" value="([^"]+)"', own).group(1)
        one = re.search(r'/own/conversations/([0-9a-f]{32})"', own).group(1)
        post(f"/own/conversations/{one}/timer", token=token, seconds="3600")
    finally:
        serving.terminate()
        serving.wait()


declare()
plain, untaken = server(8462, tls=False)
run = remind(8462)
assert run.returncode == 1 and untaken.mails == [], run
assert "TLS" not in run.stdout and "reminders: 0 sent, 2 not sent" in run.stdout, run

box, taken = server(8463, tls=True)
run = remind(8463)
assert run.returncode == 1 and taken.mails == [], ("a certificate nobody trusts was taken", run)

run = remind(8463, "--smtp-ca", "ca.pem")
assert run.returncode == 0 and "reminders: 2 sent, 0 not sent" in run.stdout, run
# Ada, who declared the timer, and Maren, who began that group and so is to capture it (NCC-7): one mail each.
assert taken.secure == [True, True]
mails = [email.message_from_bytes(each) for each in taken.mails]
assert sorted(mail["To"] for mail in mails) == ["<ada.obi@rivers.example>", "<maren.holt@rivers.example>"], mails
for mail in mails:
    words = mail.get_payload(decode=True).decode()
    assert words.count("https://") == 1, words
    said = (str(mail["Subject"]) + words).lower()
    for secret in ["sallow", "flood", "ada", "ben", "maren", "whatsapp", "sandbag", "pump"]:
        assert secret not in said, secret

run = remind(8463, "--smtp-ca", "ca.pem")
assert run.returncode == 0 and "reminders: 0 sent" in run.stdout and len(taken.mails) == 2, run
verified = subprocess.run([program, "verify", "--archive", "demo/archive"], capture_output=True, text=True)
assert verified.returncode == 0, verified.stdout
print("one mail a person over STARTTLS, none without it or to an unknown certificate, none twice; the archive verifies")
