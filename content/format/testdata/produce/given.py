"""Writes a briefing as other formats can have it.

given.py BRIEFING.md OUT.md BODY.md HEAD.json; produce.sh runs it. OUT is the briefing
with its citations written out, without callouts, and with a footnote for every call, as
the producers repeat one that is called twice. BODY is OUT without its front matter, which
HEAD is, in pandoc's words.
"""

import json
import re
import sys


def once(body):
    """Gives every call of a footnote a footnote of its own."""
    note = re.compile(r"^\[\^(.+?)\]: (.*(?:\n+    .*)*)\n*", re.M)
    notes = dict(note.findall(body))
    body = note.sub("", body)
    called = []

    def call(m):
        called.append(notes[m[1]])
        return f"[^{len(called)}]"

    body = re.sub(r"\[\^(.+?)\]", call, body)
    return body.rstrip() + "\n\n" + "\n\n".join(f"[^{i}]: {n}" for i, n in enumerate(called, 1)) + "\n"


def main(briefing, out, body_file, head_file):
    with open(briefing, encoding="utf-8") as f:
        text = f.read()
    if text.startswith("# "):
        title, text = text[2:].split("\n", 1)
        text = "---\ntitle: " + json.dumps(title, ensure_ascii=False) + "\n---\n" + text
    _, head, body = text.split("---\n", 2)
    head = re.sub(r"^references:\n(  .*\n)*", "", head, flags=re.M)
    body = re.sub(r"^> \[!.*\n(>\n)?", "", body, flags=re.M)
    body = once(re.sub(r" ?\[@([a-z0-9-]+)(, [^\]]*)?\]", lambda m: f" ({m[1]}{m[2] or ''})", body))
    fields = dict(re.findall(r'^(\w+): "?(.*?)"?$', head, re.M))
    names = {"title": "title", "byline": "author", "published": "date", "language": "lang"}
    for path, text in (
        (out, f"---\n{head}---\n{body}"),
        (body_file, body),
        (head_file, json.dumps({n: fields[f] for f, n in names.items() if f in fields})),
    ):
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)


main(*sys.argv[1:])
