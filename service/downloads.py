"""Tables as files that a browser saves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fastapi import Response

from service.spreadsheets import XLSX, Table, as_csv, as_xlsx

CSV = "text/csv; charset=utf-8"


def csv_file(name: str, table: Table, headers: Mapping[str, str] | None = None) -> Response:
    """A table as a CSV file."""
    return Response("".join(as_csv(table)), headers=_named(f"{name}.csv", headers), media_type=CSV)


def xlsx_file(
    name: str, tables: Sequence[Table], headers: Mapping[str, str] | None = None
) -> Response:
    """Tables as an Excel workbook."""
    return Response(as_xlsx(tables), headers=_named(f"{name}.xlsx", headers), media_type=XLSX)


def _named(name: str, headers: Mapping[str, str] | None) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', **(headers or {})}
