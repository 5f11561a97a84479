"""Files that mean harm, each read and checked in a process of its own: ``python -m tests.hostile`` says how that went.

Each is built, then looked at by a child with limits of time and memory; a line of JSON a file comes out.
"""

import json
import os
import random
import resource
import sys
import time
import traceback

from tests.packages import LINKS, MAIN, RELATIONS, package, row, sheet, workbook

SECONDS = 5  # of the processor: what a file costs on a machine that does nothing else
WAITING = 6 * SECONDS  # by the clock, where others share the machine
MEGABYTES = 512
HEAD = "기준월,시군,지표코드,분자,분모,실적,등급,상태,비고\n"
LINE = "2023-06,부천시,N2,,,1,,제출,\n"
MILLION = 1_000_000


def pattern(size, seed=1):
    """Bytes that look random and are the same every time."""
    return random.Random(seed).randbytes(size)


def csv(body):
    return (HEAD + body).encode()


def head(*more):
    return row(1, "시군", "지표코드", "실적", *more)


def merges(areas):
    listed = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    return f"<mergeCells>{listed}</mergeCells>"


def zip_bomb():
    return workbook(sheet(head()) + "\n" * 500_000_000)


def quine_of_zips():
    inner = package({"xl/worksheets/sheet1.xml": "0" * 10_000_000})
    return package({f"{number}.zip": inner for number in range(200)})


def lying_sizes():
    raw = bytearray(workbook(sheet(head() + row(2, "부천시", "N2", "1")) + " " * 30_000_000))
    at = raw.index(b"PK\x01\x02", raw.index(b"sheet1.xml") + 20)
    while b"sheet1.xml" not in raw[at : at + 80]:
        at = raw.index(b"PK\x01\x02", at + 4)
    raw[at + 24 : at + 28] = (2000).to_bytes(4, "little")
    return bytes(raw)


def endless_directory():
    return package({f"{number:06d}": "" for number in range(60_000)}, stored=True)


def billion_laughs():
    tens = [f"&a{n};" * 10 for n in range(10)]
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{tens[n - 1]}">' for n in range(1, 10))
    return workbook(f"<!DOCTYPE x [{entities}]>" + sheet(row(1, "&a9;")))


def external_entity():
    return workbook('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + sheet(row(1, "&e;")))


def many_rows_xlsx(rows, *, valid):
    one = row(7, "부천시", "N2", "1") if valid else row(7, "x", "y", "z")
    return workbook(sheet(head() + "".join(one.replace("7", str(n)) for n in range(2, rows))))


def deep_merges():
    areas = [f"A2:A{n}" for n in range(3, 60_000)] + ["A1:XFD1048576"]
    return workbook(sheet(head() + "".join(row(n, "", "N2", "1") for n in range(2, 20_000)), merges(areas)))


def wide_merges():
    return workbook(sheet(head() + row(2, "부천시", "N2", "1"), merges(["A1:XFD1"] * 90_000)))


def deep_xml():
    return workbook("<a>" * 3_000_000)


def many_attributes():
    return workbook("<worksheet " + " ".join(f'a{n}="1"' for n in range(400_000)) + "/>")


def many_shared_texts():
    return workbook(
        sheet('<row r="1"><c t="s"><v>5</v></c></row>'),
        sharedStrings="<sst>" + "<si><t>가</t></si>" * 2_500_000,
    )


def wrong_shared_text(number):
    return workbook(sheet(f'<row r="1"><c r="A1" t="s"><v>{number}</v></c></row>'), sharedStrings="<sst/>")


def many_styles():
    return workbook(
        sheet(head()),
        styles="<styleSheet><cellXfs>" + '<xf numFmtId="1"/>' * 900_000 + "</cellXfs></styleSheet>",
    )


def many_sheets(body):
    listed = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 20_000))
    return package(
        {
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{listed}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": RELATIONS,
            "xl/worksheets/sheet1.xml": sheet(body),
        }
    )


def full_sheets(first):
    return many_sheets(first + "".join(row(n, "부천시", f"N{n}", str(n)) for n in range(2, 60_000)))


def torn(at):
    raw = workbook(sheet(head() + row(2, "부천시", "N2", "1")))
    return raw[: int(len(raw) * at)]


def flipped():
    raw = bytearray(workbook(sheet(head() + row(2, "부천시", "N2", "1"))))
    for at in range(60, len(raw), 97):
        raw[at] ^= 0x55
    return bytes(raw)


def page(body):
    return ("<html><table>" + body).encode()


FILES = {
    "zip bomb": zip_bomb,
    "zips in zips": quine_of_zips,
    "sizes that lie": lying_sizes,
    "60,000 parts": endless_directory,
    "billion laughs": billion_laughs,
    "an entity outside": external_entity,
    "200,000 rows of nonsense in xlsx": lambda: many_rows_xlsx(200_000, valid=False),
    "30,000 equal rows in xlsx": lambda: many_rows_xlsx(30_000, valid=True),
    "merged cells over merged cells": deep_merges,
    "90,000 merges of the heading": wide_merges,
    "three million tags inside each other": deep_xml,
    "a tag with 400,000 attributes": many_attributes,
    "2,500,000 shared texts": many_shared_texts,
    "a shared text that is not there": lambda: wrong_shared_text(7),
    "a negative shared text": lambda: wrong_shared_text(-1),
    "a shared text with an endless number": lambda: wrong_shared_text("9" * 100_000),
    "900,000 styles": many_styles,
    "20,000 sheets": lambda: many_sheets(head() + row(2, "부천시", "N2", "1")),
    "20,000 full sheets": lambda: full_sheets(head()),
    "20,000 full sheets without a heading": lambda: full_sheets(row(1, "가", "나")),
    "a cell at XFD1048576": lambda: workbook(
        sheet(head() + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    ),
    "a cell at ZZZZZZ9": lambda: workbook(sheet('<row r="9"><c r="ZZZZZZ9"><v>1</v></c></row>')),
    "a style that is no number": lambda: workbook(sheet('<row r="1"><c r="A1" s="x"><v>1</v></c></row>')),
    "a number of a million digits": lambda: workbook(
        sheet(f'<row r="1"><c r="A1"><v>{"9" * MILLION}</v></c></row>')
    ),
    "a number with an endless exponent": lambda: workbook(
        sheet(head() + '<row r="2"><c r="C2"><v>1E999999999</v></c></row>')
    ),
    "a quarter of a workbook": lambda: torn(0.25),
    "half a workbook": lambda: torn(0.5),
    "all but the end": lambda: torn(0.97),
    "a workbook with flipped bits": flipped,
    "only the mark of a zip": lambda: b"PK\x03\x04",
    "an old container of noise": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + pattern(20_000_000),
    "200 MB of zeros": lambda: b"\0" * 200_000_000,
    "200 MB of text": lambda: csv(LINE) * 3_000_000,
    "60 MB of noise": lambda: pattern(60_000_000),
    "60 MB on one line": lambda: b"a" * 60_000_000,
    "a million columns": lambda: "시군,".encode() * MILLION,
    "a million columns below a good heading": lambda: csv("1," * MILLION),
    "a million rows without a heading": lambda: b"1,2,3\n" * MILLION,
    "a million rows of nonsense": lambda: csv("x,y,z,,,w,,,\n" * MILLION),
    "a million equal rows": lambda: csv(LINE * MILLION),
    "a million blank rows": lambda: csv(",,,,,,,,\n" * MILLION),
    "a million notes": lambda: csv("※ 주\n" * MILLION),
    "a million rows of other names": lambda: csv(
        "".join(f"2023-06,시{n}군,N2,,,1,,,\n" for n in range(400_000))
    ),
    "cells of 10,000 letters": lambda: csv(f"{'가' * 10_000},{'나' * 10_000},N2,,,{'1' * 10_000},,,\n" * 200),
    "a cell of 60 MB": lambda: csv('"' + "가" * 15_000_000 + '"'),
    "nested quotes": lambda: csv('"' * 2_000_001),
    "quotes in quotes in quotes": lambda: csv('"""""a"""",""""b"""""\n' * 100_000),
    "NUL bytes": lambda: csv("2023-06\0,부천시,N2,,,1\0,,,\n"),
    "formulas": lambda: csv("=cmd|' /C calc'!A0,@SUM(1),+1+1,-2+3,=1,=HYPERLINK(1),=A,=B,=C\n"),
    "a heading of formulas": lambda: b"=cmd|'/C calc'!A0,@x\n=1,=2\n",
    "marks of direction and width": lambda: csv("\u202e2023-06\u202c,\u200b부천시\ufeff,N2,,,\u06611,,,\n"),
    "lone surrogates in UTF-16": lambda: (
        b"\xff\xfe" + "시군,지표코드,실적\n".encode("utf-16-le") + b"\x00\xd8\n\x00" * 9
    ),
    "a million opening brackets": lambda: page("<" * 10_000_000),
    "tags that never close": lambda: page("<td" * 3_000_000),
    "a table of endless spans": lambda: page("<tr><td colspan=999999 rowspan=999999>x" * 20_000 + "</table>"),
    "comments that never close": lambda: page("<!-- " * 2_000_000),
    "a million entities": lambda: page("<tr><td>" + "&amp;" * 2_000_000 + "</td></tr></table>"),
}
NAMES = {"formulas": "../../../etc/passwd\0.csv", "zip bomb": "..\\..\\" + "가" * 5000 + ".xlsx"}


def main():
    """Every file in a child of its own."""
    from tests.uploads import catalog

    catalog()  # known before the children start
    for kind in sys.argv[1:] or FILES:
        raw = FILES[kind]()
        print(json.dumps(looked_at(kind, raw), ensure_ascii=False), flush=True)  # noqa: T201 # for the test


def looked_at(kind, raw):
    """What a child with limits found, what it took of the processor, by the clock and of memory (the file too)."""
    reading, writing = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.write(writing, json.dumps(answer(kind, raw), ensure_ascii=False).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    _, status, usage = os.wait4(child, 0)
    found = json.loads(told) if told else {"sentence": "", "error": f"ended with {status}"}
    spent = {
        "seconds": usage.ru_utime + usage.ru_stime,
        "waited": time.monotonic() - began,
        "megabytes": usage.ru_maxrss / 1024,
    }
    return {"kind": kind, **spent, **found}


def answer(kind, raw):
    from dashboard.intake import examine
    from tests.uploads import MONTH, TODAY, catalog

    resource.setrlimit(resource.RLIMIT_CPU, (WAITING, WAITING))
    limit = 2 * MEGABYTES * 1024 * 1024 + len(raw)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    try:
        result = examine(raw, NAMES.get(kind, "실적.xlsx"), month=MONTH, catalog=catalog(), today=TODAY)
    except BaseException:  # noqa: BLE001 # whatever comes out here is what the test is about
        return {"sentence": "", "error": traceback.format_exc()[-2000:]}
    first = result.findings[0] if result.findings else None
    return {
        "sentence": str(first or "")[:300],
        "rule": first.rule if first else "",
        "ok": result.ok,
        "name": result.name,
    }


if __name__ == "__main__":
    main()
