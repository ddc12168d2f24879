"""Small xlsx and ods files, written by hand: a sheet of texts and numbers, and cells as they stand in the file."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_NS = "http://schemas.openxmlformats.org"
_TYPES = (
    f'<Types xmlns="{_NS}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="'
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    "</Types>"
)
_RELATION = f"{_NS}/officeDocument/2006/relationships"


def write_xlsx(path: Path, *sheets: Sequence[Sequence[str | float | bytes]]) -> Path:
    """A workbook with these sheets; bytes are a cell's XML, `r` left out."""
    names = [f"sheet{number}" for number in range(1, len(sheets) + 1)]
    book = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(names, 1))
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATION}/worksheet" Target="worksheets/{name}.xml"/>'
        for n, name in enumerate(names, 1)
    )
    main = f'xmlns="{_NS}/spreadsheetml/2006/main" xmlns:r="{_RELATION}"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_NS}/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr("xl/workbook.xml", f"<workbook {main}><sheets>{book}</sheets></workbook>")
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_NS}/package/2006/relationships">{relations}</Relationships>',
        )
        for name, rows in zip(names, sheets, strict=True):
            body = "".join(_row(number, row) for number, row in enumerate(rows, 1))
            archive.writestr(
                f"xl/worksheets/{name}.xml", f"<worksheet {main}><sheetData>{body}</sheetData></worksheet>"
            )
    return path


def _row(number: int, row: Sequence[str | float | bytes]) -> str:
    cells = "".join(_cell(f"{_letters(column)}{number}", value) for column, value in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell(at: str, value: str | float | bytes) -> str:
    if isinstance(value, bytes):
        return value.decode().replace("<c", f'<c r="{at}"', 1)
    if isinstance(value, str):
        return f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""
    return f'<c r="{at}"><v>{value}</v></c>'


def _letters(column: int) -> str:
    above, letter = divmod(column, 26)
    return (_letters(above - 1) if above else "") + chr(65 + letter)


def write_ods(path: Path, rows: int, columns: int, value: str = "4") -> Path:
    """A sheet with the header "needs", below it one row of one value (or of blank cells), both repeated."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "table", "text"))
    kind = ' office:value-type="string"' if value else ""
    cell = (
        f'<table:table-cell table:number-columns-repeated="{columns}"{kind}><text:p>{value}</text:p></table:table-cell>'
    )
    header = '<table:table-cell office:value-type="string"><text:p>needs</text:p></table:table-cell>'
    body = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    sheet = f'<table:table table:name="a"><table:table-row>{header}</table:table-row>{body}</table:table>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>{sheet}</office:spreadsheet>"
            "</office:body></office:document-content>",
        )
    return path
