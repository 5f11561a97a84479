"""A workbook's zip package, opened with limits: nothing is unpacked before its size has been asked."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.parsers import expat

from dashboard.errors import NotReadable
from dashboard.intake.contents import AS_XLSX
from dashboard.intake.refusal import refusal

MOST_DIRECTORY = 1024 * 1024
MOST_PART = 400 * 1024 * 1024
MOST_SMALL_PART = 48 * 1024 * 1024  # everything but the sheets is held in memory
MOST_RATIO = 250  # a real sheet packs 10 to 60 times
ALWAYS_FINE = 8 * 1024 * 1024
CHUNK = 256 * 1024
END = b"PK\x05\x06"
END_64 = b"PK\x06\x07"
LOCKED = 0x1

# What zipfile, zlib and expat raise when the bytes are not what they say they are.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Package:
    """The parts of one zip file, read in pieces and never beyond their limits."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self.parts = {entry.filename.lstrip("/"): entry for entry in archive.infolist()}

    def pieces(self, part: str, most: int = MOST_PART) -> Iterator[bytes]:
        """One part's bytes, a piece at a time."""
        entry = self.parts[part]
        self._refuse_bomb(entry, most)
        held = 0
        with self._archive.open(entry) as stream:
            while piece := stream.read(CHUNK):
                held += len(piece)
                if held > entry.file_size:
                    raise bomb(self._name)
                yield piece

    def whole(self, part: str) -> bytes:
        """A small part, or nothing where it is absent."""
        return b"".join(self.pieces(part, MOST_SMALL_PART)) if part in self.parts else b""

    def _refuse_bomb(self, entry: zipfile.ZipInfo, most: int) -> None:
        if entry.flag_bits & LOCKED:
            raise broken(self._name)
        swollen = entry.file_size > MOST_RATIO * max(1, entry.compress_size)
        if entry.file_size > most or (swollen and entry.file_size > ALWAYS_FINE):
            raise bomb(self._name)


@contextmanager
def opened(raw: bytes, name: str) -> Iterator[Package]:
    """The package; whatever breaks while it is read is said in one sentence."""
    _refuse_endless_directory(raw, name)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            yield Package(archive, name)
    except BROKEN as problem:
        raise broken(name) from problem


def _refuse_endless_directory(raw: bytes, name: str) -> None:
    """Zipfile reads the list of parts whole, however long it is."""
    at = raw.rfind(END, max(0, len(raw) - 66_000))
    if at < 0 or len(raw) < at + 22:
        raise broken(name)
    (size,) = struct.unpack_from("<L", raw, at + 12)
    if size > MOST_DIRECTORY or END_64 in raw[max(0, at - 20) : at]:
        raise bomb(name)


def broken(name: str) -> NotReadable:
    """The package is torn."""
    cure = "원본을 엑셀에서 열어 다시 저장한 뒤 올리십시오."
    return refusal("broken-workbook", name, "엑셀 파일이 손상되어 읽을 수 없습니다.", cure)


def bomb(name: str) -> NotReadable:
    """The package unpacks to more than any workbook of this kind holds."""
    message = "압축을 풀면 지나치게 커지는 엑셀 파일입니다."
    return refusal("unpacks-too-large", name, message, f"값만 새 문서에 붙여 넣고, {AS_XLSX}")
