#!/usr/bin/env python3
"""Makes src/test/resources/source-shingles.txt, which CopiedWordsTest holds every Chinese text against.

    shingles.py SOURCE.md > ../resources/source-shingles.txt

The text of the source regulation is no part of this project; only hashes of its shingles are, from which it cannot be
read. A shingle is nine Han characters, Latin letters or digits in a row, other characters left out, line by line. Of
its SHA-256 the first six bytes are kept, in base64. Lines before the first "## " are notes of whoever kept the source.
"""
import base64
import hashlib
import re
import sys

LENGTH = 9

found = set()
text = open(sys.argv[1], encoding="utf-8").read()
for line in text[text.index("\n## "):].splitlines():
    bare = re.sub(r"[^\u4e00-\u9fffA-Za-z0-9]", "", line)
    for at in range(len(bare) - LENGTH + 1):
        digest = hashlib.sha256(bare[at:at + LENGTH].encode("utf-8")).digest()
        found.add(base64.b64encode(digest[:6]).decode("ascii"))
print("\n".join(sorted(found)))
