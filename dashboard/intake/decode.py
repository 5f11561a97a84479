"""Bytes to text: a mark at the front, UTF-8, CP949, each strictly; never a guess at an encoding."""

import csv
import io
from collections.abc import Iterator
from itertools import count

from dashboard.intake.contents import UTF16
from dashboard.intake.refusal import refusal

BOM = b"\xef\xbb\xbf"
TO_UTF8 = "엑셀에서 열어 'CSV UTF-8(쉼표로 분리)'로 저장한 뒤 올리십시오."
DELIMITERS = ",\t;"
SAMPLE_LINES = 30


def encoding_of(raw: bytes, name: str) -> str:
    """How the text is written; raise NotReadable with the line that nothing can read."""
    _refuse_noise(raw, name)
    if raw.startswith(UTF16):
        return _strictly(raw, name, "utf-16")
    if raw.startswith(BOM):
        return _strictly(raw, name, "utf-8-sig")
    return _strictly(raw, name, "utf-8", "cp949")


def text_of(raw: bytes, name: str) -> str:
    """The whole text."""
    return raw.decode(encoding_of(raw, name))


def _refuse_noise(raw: bytes, name: str) -> None:
    if b"\0" in raw and not raw.startswith(UTF16):
        row = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise refusal(
            "not-text",
            name,
            "글자가 아닌 내용이 들어 있습니다. 손상되었거나 문서보안(DRM)이 걸린 파일일 수 있습니다.",
            "원본을 엑셀에서 열어 xlsx나 CSV로 다시 저장한 뒤 올리십시오.",
            row=row,
        )


def _strictly(raw: bytes, name: str, *encodings: str) -> str:
    """The first of the encodings that reads it all; else the line that the best of them cannot read."""
    broken_at = 0
    for encoding in encodings:
        try:
            raw.decode(encoding)
        except UnicodeDecodeError as problem:
            broken_at = max(broken_at, problem.start)
        else:
            return encoding
    raise refusal(
        "unknown-encoding",
        name,
        "UTF-8, 유니코드 텍스트, CP949(한국어 윈도) 가운데 어느 글자로도 읽히지 않습니다.",
        TO_UTF8,
        row=raw.count(b"\n", 0, broken_at) + 1,
        given=raw[broken_at : broken_at + 4].hex(" "),
    )


def records(raw: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows of delimited text with their numbers; a quote that never closes is refused with its row."""
    encoding = encoding_of(raw, name)
    text = io.TextIOWrapper(io.BytesIO(raw), encoding=encoding, newline="")
    numbers = count(1)
    try:
        yield from zip(
            numbers, csv.reader(text, delimiter=_delimiter(raw, encoding), strict=True), strict=False
        )
    except csv.Error as problem:
        raise refusal(
            "broken-csv",
            name,
            "따옴표가 맞지 않거나 한 칸의 글이 너무 깁니다.",
            "그 줄의 따옴표를 고치거나, 엑셀에서 열어 xlsx로 저장한 뒤 올리십시오.",
            row=next(numbers) - 1,
            given=str(problem),
        ) from problem


def _delimiter(raw: bytes, encoding: str) -> str:
    """The mark that stands most often in the first lines; a comma in doubt."""
    head = io.TextIOWrapper(io.BytesIO(raw), encoding=encoding, newline="")
    sample = "".join(head.readline(2000) for _ in range(SAMPLE_LINES))
    return max(DELIMITERS, key=sample.count)
