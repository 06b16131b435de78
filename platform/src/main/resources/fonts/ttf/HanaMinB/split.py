"""Cuts HanaMinB into small files of rare characters: split.py HanaMinB.ttf NotoSansSC-Regular.ttf OUT"""

import collections
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

UNITS = 256
BLOCK = 0x800

source, text_font, out = sys.argv[1:]
options = subset.Options()
options.hinting = False
options.notdef_outline = True
options.name_IDs = ["*"]
options.layout_features = []
options.drop_tables += ["GDEF", "vmtx", "vhea", "BASE", "gasp", "FFTM"]


def cut(font, characters):
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


font = TTFont(source)
for table in ["GDEF", "vmtx", "vhea", "BASE", "gasp", "fpgm", "prep", "cvt ", "FFTM"]:
    if table in font:
        del font[table]
known = TTFont(text_font).getBestCmap()
wanted = [c for c in font.getBestCmap() if c >= 0x20000 and c not in known]
cut(font, wanted)
scale_upem(font, UNITS)
os.makedirs(out, exist_ok=True)
whole = os.path.join(out, "whole.tmp")
font.save(whole)
blocks = collections.defaultdict(list)
for c in wanted:
    blocks[c // BLOCK * BLOCK].append(c)
for first, characters in sorted(blocks.items()):
    block = TTFont(whole, recalcTimestamp=False)
    cut(block, characters)
    block["head"].created = block["head"].modified = 0
    block.save(os.path.join(out, f"{first:x}.ttf"))
os.remove(whole)
