"""Tells by its first bytes what a file is, whatever its name says; refuses what holds no table."""

from enum import Enum, auto

from dashboard.intake.refusal import refusal

MOST_BYTES = 64 * 1024 * 1024
HEAD = 1024

PACKAGE = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
PROTECTED = (
    b"DRMONE",
    b"Fasoo",
    b"SCDSA",
    b"<## NASCA DRM",
    b"MarkAny",
    b"DOCUMENT SAFER",
    b"Document SAFER",
)
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
ARCHIVES = (b"7z\xbc\xaf'\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"PK\x05\x06", b"\xfd7zXZ")
PROGRAMS = (b"MZ\x90", b"\x7fELF", b"#!")

AS_XLSX = "엑셀에서 열어 'Excel 통합 문서(*.xlsx)'로 저장한 뒤 올리십시오."
UNLOCKED = "보안 해제 후 다시 올리거나 CSV로 저장하십시오."


class Kind(Enum):
    """What can be read."""

    TEXT = auto()
    WORKBOOK = auto()
    WEB_PAGE = auto()


def kind_of(raw: bytes, name: str) -> Kind:
    """What the file is; raise NotReadable for anything in which no table can be."""
    _refuse_size(raw, name)
    _refuse_protected(raw, name)
    if raw.startswith(PACKAGE):
        return Kind.WORKBOOK
    if raw.startswith(COMPOUND):
        raise _compound(raw, name)
    _refuse_other_formats(raw, name)
    return Kind.WEB_PAGE if _is_web_page(raw) else Kind.TEXT


def _refuse_size(raw: bytes, name: str) -> None:
    if not raw[:HEAD].strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe") and not raw.strip(
        b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"
    ):
        raise refusal("empty-file", name, "빈 파일입니다.", "값이 들어 있는 파일을 골라 다시 올리십시오.")
    if len(raw) > MOST_BYTES:
        size = f"파일이 {len(raw) / 1024 / 1024:,.0f}MB입니다. {MOST_BYTES // 1024 // 1024}MB까지 읽습니다."
        raise refusal("too-large", name, size, "실적과 관계없는 시트와 그림을 지우고 올리십시오.")


def _refuse_protected(raw: bytes, name: str) -> None:
    if any(mark in raw[:HEAD] for mark in PROTECTED):
        raise refusal("protected-file", name, "문서보안(DRM)이 걸린 파일입니다.", UNLOCKED)


def _compound(raw: bytes, name: str) -> Exception:
    """The old container of Microsoft, in which old .xls, locked .xlsx and .hwp come."""
    if _names(raw, "EncryptedPackage"):
        return refusal(
            "locked-workbook",
            name,
            "암호가 걸린 엑셀 파일입니다.",
            "엑셀에서 열어 '파일 > 정보 > 통합 문서 보호'의 암호를 지우고 저장한 뒤 올리십시오.",
        )
    if _names(raw, "HwpSummaryInformation"):
        return refusal(
            "hangul-document",
            name,
            "한글(.hwp) 문서입니다.",
            "표를 엑셀에 붙여 넣어 xlsx로 저장한 뒤 올리십시오.",
        )
    return refusal("old-workbook", name, "옛 형식(.xls)의 엑셀 파일입니다.", AS_XLSX)


def _names(raw: bytes, entry: str) -> bool:
    return entry.encode("utf-16-le") in raw


def _refuse_other_formats(raw: bytes, name: str) -> None:
    if raw.startswith(b"%PDF"):
        raise refusal(
            "pdf-file", name, "PDF 문서입니다.", "PDF로 바꾸기 전의 엑셀 파일이나 CSV 파일을 올리십시오."
        )
    if (raw.startswith(PICTURES) and not _is_plain(raw)) or raw[8:12] in (b"WEBP", b"heic", b"mif1"):
        raise refusal(
            "picture-file", name, "그림 파일입니다.", "그림이 아니라 표가 든 엑셀 파일을 올리십시오."
        )
    if raw.startswith(ARCHIVES):
        raise refusal("archive-file", name, "압축 파일입니다.", "압축을 풀어 안에 든 엑셀 파일을 올리십시오.")
    if raw.startswith(PROGRAMS):
        raise refusal(
            "program-file", name, "실행 파일입니다.", "실적이 든 엑셀 파일이나 CSV 파일을 올리십시오."
        )
    if raw.lstrip()[:5] == b"<?xml" and b"urn:schemas-microsoft-com:office:spreadsheet" in raw[:4096]:
        raise refusal("xml-spreadsheet", name, "'XML 스프레드시트 2003' 형식입니다.", AS_XLSX)


def _is_plain(raw: bytes) -> bool:
    """A table whose first heading begins with BM is no bitmap."""
    return b"\0" not in raw[:HEAD]


def _is_web_page(raw: bytes) -> bool:
    head = raw[: HEAD * 4].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"").lower()
    return head.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style", b"<?xml"))
