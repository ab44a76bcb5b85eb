"""Makes e-mails, mailboxes and a single-file web page of one HTML page.

letters.py OUT NAME PAGE.html; produce.sh runs it. Every header and boundary is
given, so that the same page makes the same bytes.
"""

import email.charset
import email.encoders
import email.generator
import html
import html.parser
import io
import mailbox
import os
import re
import sys
from email.header import Header
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText

PIXEL = bytes.fromhex(
    "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"
)
LETTERS = {  # producer: charset and transfer encoding of the HTML part
    "quoted-printable": ("utf-8", "quoted-printable"),
    "base64": ("utf-8", "base64"),
    "latin-1": ("iso-8859-1", "quoted-printable"),
    "windows-1252": ("windows-1252", "8bit"),
}


class Words(html.parser.HTMLParser):
    """The words of a page, a line for each block of it."""

    def __init__(self):
        super().__init__()
        self.text, self.hidden = "", 0

    def handle_starttag(self, tag, attrs):
        if tag in ("style", "script", "title"):
            self.hidden += 1
        elif re.fullmatch("p|h[1-6]|li|tr|blockquote|section", tag):
            self.text += "\n\n"

    def handle_endtag(self, tag):
        if tag in ("style", "script", "title"):
            self.hidden -= 1

    def handle_data(self, data):
        if not self.hidden:
            self.text += data


def plain(page):
    words = Words()
    words.feed(page)
    return re.sub(r"\n\s*\n", "\n\n", words.text).strip() + "\n"


def fitting(page, charset):
    """The page with references for what the charset does not have."""
    page = re.sub('charset="?utf-8"?', f'charset="{charset}"', page)
    return page.encode(charset, "xmlcharrefreplace").decode(charset)


def letter(title, page, charset, encoding):
    m = EmailMessage()
    m["From"] = "Ada Brandt <ada@example.org>"
    m["To"] = "Desk <desk@example.org>"
    m["Subject"] = title
    m["Date"] = "Tue, 04 Mar 2031 10:00:00 +0100"
    m["Message-ID"] = "<1@example.org>"
    m.set_content(plain(page), cte="quoted-printable" if encoding == "8bit" else encoding)
    m.add_alternative(fitting(page, charset), subtype="html", charset=charset, cte=encoding)
    m.set_boundary("=_alternative")
    return m


def attached(m):
    m.add_attachment(b"crane;built\n1;2007\n", maintype="text", subtype="csv", filename="Kräne.csv")
    m.add_attachment(PIXEL, maintype="image", subtype="gif", filename="plan.gif")
    m.set_boundary("=_mixed")
    return m


def forwarded(m, title):
    f = EmailMessage()
    f["From"] = "Desk <desk@example.org>"
    f["To"] = "Reporter <reporter@example.org>"
    f["Subject"] = "Fwd: " + title
    f["Date"] = "Wed, 05 Mar 2031 09:30:00 +0100"
    f["Message-ID"] = "<2@example.org>"
    f.set_content("See below.\n")
    f.add_attachment(m)
    f.set_boundary("=_forwarded")
    return f


def single(title, page):
    """A page saved as one file, as browsers do (RFC 2557)."""
    m = MIMEMultipart("related", boundary="=_related", type="text/html")
    m["From"] = "<Saved by a browser>"
    m["Snapshot-Content-Location"] = "https://example.org/briefings/1"
    m["Subject"] = Header(title, "utf-8")
    m["Date"] = "Tue, 04 Mar 2031 10:00:00 +0100"
    utf8 = email.charset.Charset("utf-8")
    utf8.body_encoding = email.charset.QP
    part = MIMEText(page, "html", utf8)
    part["Content-Location"] = "https://example.org/briefings/1"
    m.attach(part)
    image = MIMENonMultipart("image", "gif")
    image.set_payload(PIXEL)
    email.encoders.encode_base64(image)
    image["Content-Location"] = "https://example.org/plan.gif"
    m.attach(image)
    return m


def octets(m):
    out = io.BytesIO()
    email.generator.BytesGenerator(out, policy=m.policy.clone(linesep="\r\n")).flatten(m)
    return out.getvalue()


def write(out, form, producer, name, b):
    extension = {"mhtml": ".mhtml", "mbox": ".mbox"}.get(form, ".eml")
    os.makedirs(os.path.join(out, form, producer), exist_ok=True)
    path = os.path.join(out, form, producer, name + extension)
    if form != "mbox":
        with open(path, "wb") as f:
            f.write(b)
        return
    if os.path.exists(path):
        os.remove(path)
    box = mailbox.mbox(path)
    message = mailbox.mboxMessage(email.message_from_bytes(b))
    message.set_from("ada@example.org Tue Mar  4 09:00:00 2031")
    box.add(message)
    box.close()


def main(out, name, path):
    with open(path, encoding="utf-8") as f:
        page = f.read()
    title = html.unescape(re.search("<title>(.*?)</title>", page, re.S)[1])
    for producer, (charset, encoding) in LETTERS.items():
        write(out, "eml", producer, name, octets(letter(title, page, charset, encoding)))
    first = letter(title, page, "utf-8", "quoted-printable")
    write(out, "mbox", "python", name, octets(first))
    write(out, "eml", "forwarded", name, octets(forwarded(first, title)))
    write(out, "eml", "attachments", name, octets(attached(letter(title, page, "utf-8", "base64"))))
    write(out, "mhtml", "python", name, octets(single(title, page)))


main(*sys.argv[1:])
