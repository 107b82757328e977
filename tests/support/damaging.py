"""Damage to a good package, the same for the same seed: to its bytes, or to the parts inside."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO

Parts = list[tuple[str, bytes]]
Damage = Callable[[random.Random, Parts], None]


# Damage to the file as bytes


def flip_bits(chance: random.Random, content: bytearray) -> None:
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def cut(chance: random.Random, content: bytearray) -> None:
    start = chance.randrange(len(content))
    del content[start : start + chance.choice([1, 100, len(content)])]


def put_between(chance: random.Random, content: bytearray) -> None:
    place = chance.choice([0, len(content), chance.randrange(len(content))])
    content[place:place] = chance.randbytes(chance.choice([1, 40, 3000]))


def flip_the_directory(chance: random.Random, content: bytearray) -> None:
    start = content.rindex(b"PK\x01\x02", 0, len(content))
    content[chance.randrange(start, len(content))] = chance.randrange(256)


BYTES = [flip_bits, cut, put_between, flip_the_directory]


# Damage to the parts inside

_HOSTILE = [
    "", "-1", "0", "1", "99999999", "4294967296", "NaN", "1e999", "XFD1048577", "A0", "ZZZZ9", "A1",
    "true", "\u202e", "&amp;", "_x0000_", "_xD83D_", "=1+1", "#REF!", "../../etc/passwd", "s", "d",
    "str", "inlineStr", "e", "b", "A1:XFD1048576", "\uffff", "x" * 40_000, "9" * 400, "é", "00:61",
]  # fmt: skip


def pick(chance: random.Random, parts: Parts) -> int:
    """A part, one that is read more often than the others."""
    telling = "sheet|styles|workbook|document|footnotes"
    read = [i for i, (name, _) in enumerate(parts) if re.search(telling, name)]
    return chance.choice(read) if read and chance.random() < 0.8 else chance.randrange(len(parts))


def rewrite(chance: random.Random, parts: Parts, change: Callable[[str], str]) -> None:
    place = pick(chance, parts)
    name, content = parts[place]
    text = change(content.decode("utf-8", "replace"))
    parts[place] = name, text.encode("utf-8", "surrogatepass")


def change_values(chance: random.Random, parts: Parts) -> None:
    def change(text: str) -> str:
        share = chance.choice([0.02, 0.2])
        pattern = chance.choice([r'(?<==")[^"]*(?=")', r"(?<=>)[^<>]+(?=<)", r"(?<=<)/?[\w:]+"])
        return re.sub(
            pattern,
            lambda m: chance.choice(_HOSTILE) if chance.random() < share else m[0],
            text,
        )

    rewrite(chance, parts, change)


def move_elements(chance: random.Random, parts: Parts) -> None:
    def change(text: str) -> str:
        pieces = re.split(r"(?=<)", text)
        for _ in range(chance.randint(1, 6)):
            first, second = chance.randrange(len(pieces)), chance.randrange(len(pieces))
            match chance.randrange(3):
                case 0:
                    pieces[first], pieces[second] = pieces[second], pieces[first]
                case 1:
                    pieces[first] = pieces[second] * chance.choice([0, 1, 2, 300])
                case _:
                    pieces[first] = pieces[first].strip("<>/ ")
        return "".join(pieces)

    rewrite(chance, parts, change)


def take_elements(chance: random.Random, parts: Parts) -> None:
    def change(text: str) -> str:
        names = re.findall(r"<([\w:]+)", text) or ["x"]
        name = chance.choice(names)
        gone = rf"<{re.escape(name)}\b[^>]*/>|<{re.escape(name)}\b.*?</{re.escape(name)}>"
        return re.sub(gone, "", text, count=chance.choice([0, 1]), flags=re.DOTALL)

    rewrite(chance, parts, change)


def redress(chance: random.Random, parts: Parts) -> None:
    def change(text: str) -> str:
        return chance.choice([
            lambda: text.replace("spreadsheetml/2006/main", "spreadsheetml/1999/other"),
            lambda: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + text.replace("PTC", "&a;"),
            lambda: f'{text[:60]}<!--{"-" * 3000}--><!DOCTYPE x>{text[60:]}',
            lambda: text.replace("?>", ' standalone="no"?>', 1).replace("UTF-8", "UTF-16"),
            lambda: "<a>" * 5000 + text,
            lambda: text + text,
            lambda: "",
            lambda: text[: chance.randrange(len(text) + 1)],
            lambda: text.replace("<v>", "<v>\x07").replace("<t>", "<t>\ud800"),
            lambda: re.sub(r"<(/?)(?=\w)", r"<\1x:", text).replace("xmlns=", "xmlns:x=", 1),
            lambda: text.replace("><", f' y="{"a" * 300_000}"><', 1),
            lambda: text.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c>'
                                 "</row></sheetData>"),
            lambda: re.sub(r' r="[A-Z]+\d+"', "", text),
            lambda: text.replace("<sheetData>", "<sheetData>" + '<row spans="1:9"/>' * 5000),
            lambda: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        ])()  # fmt: skip

    rewrite(chance, parts, change)


def change_package(chance: random.Random, parts: Parts) -> None:
    place = pick(chance, parts)
    name, content = parts[place]
    match chance.randrange(9):
        case 0:
            del parts[place]
        case 1:
            parts.append((name.upper(), content))
        case 2:
            parts[place] = name.replace("/", "\\"), content
        case 3:
            parts[place] = f"/{name}", content
        case 4:
            parts.append((f"../{name}", content))
        case 5:
            parts[place] = name, chance.randbytes(200)
        case 6:
            encoding = chance.choice(["utf-16", "utf-16-be", "utf-8-sig", "utf-32"])
            parts[place] = name, content.decode("utf-8", "replace").encode(encoding)
        case 7:
            parts[place] = f"C:{name}", content
        case _:
            chance.shuffle(parts)


PARTS: list[Damage] = [change_values, move_elements, take_elements, redress, change_package]


def packed(parts: Parts) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, content in dict(parts).items():
            package.writestr(name, content)
    return stream.getvalue()


def damaged(good: bytes, seed: int) -> bytes:
    """The good workbook with the damage of that seed."""
    chance = random.Random(seed)
    if chance.random() < 0.3:
        content = bytearray(good)
        chance.choice(BYTES)(chance, content)
        return bytes(content)
    with zipfile.ZipFile(BytesIO(good)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    for _ in range(chance.randint(1, 3)):
        if parts:
            chance.choice(PARTS)(chance, parts)
    return packed(parts)
