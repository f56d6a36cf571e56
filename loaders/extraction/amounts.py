"""Amounts of money in text, as whole Swedish kronor."""

from __future__ import annotations

import re
from decimal import Decimal

LEAST = 1_000
"""Kronor below which a sum is a fee or a price, not the money of an undertaking."""

_GROUP = 3
"""Digits after a comma that are thousands when whole kronor are told: "100,000 kr"."""

_NUMBER = r"\d{1,3}(?:[ \u00a0.]\d{3})+|\d+"
_UNITS = {
    "miljarder kronor": 1_000_000_000,
    "miljard kronor": 1_000_000_000,
    "mdkr": 1_000_000_000,
    "miljoner kronor": 1_000_000,
    "miljoner kr": 1_000_000,
    "miljoner sek": 1_000_000,
    "miljon kronor": 1_000_000,
    "mnkr": 1_000_000,
    "mkr": 1_000_000,
    "msek": 1_000_000,
    "tusen kronor": 1_000,
    "tkr": 1_000,
    "kronor": 1,
    "kr": 1,
    "sek": 1,
}
_UNIT = "|".join(re.escape(unit) for unit in _UNITS).replace(r"\ ", r"\s")
_AFTER = re.compile(rf"(?i)(?<![\d,.])({_NUMBER})(?:,(\d+))?\s?({_UNIT})\b", re.UNICODE)
_MILLIONS = re.compile(
    r"(?i)(?:bevilja\w*|fördela\w*|finansier\w*|stöd|medel|budget\w*|bidrag|invester\w*|kosta\w*"
    r"|omslut\w*|fick|uppgår|uppgick)\b[^.\n\d]{0,60}?(?<![\d,.])(\d+)(?:,(\d+))?\smiljoner"
    r"(?=[.,;)]|$|\s(?:i|till|för|från|per|bevilja\w*)\b)"
)
"""Millions without a currency, where the sentence speaks of money given or spent."""
_BEFORE = re.compile(rf"\bSEK\s({_NUMBER})(?![\d,])")


def amounts_sek(text: str) -> tuple[int, ...]:
    """Every different amount in order: "10,5 mnkr" gives 10500000, "500 000 kr" 500000."""
    found = [
        (m.start(), _amount(m.group(1), m.group(2), m.group(3))) for m in _AFTER.finditer(text)
    ]
    found += [(m.start(), _amount(m.group(1), None, "sek")) for m in _BEFORE.finditer(text)]
    found += [
        (m.start(1), _amount(m.group(1), m.group(2), "mkr")) for m in _MILLIONS.finditer(text)
    ]
    return tuple(dict.fromkeys(amount for _, amount in sorted(found) if amount >= LEAST))


def _amount(whole: str, fraction: str | None, unit: str) -> int:
    factor = _UNITS[re.sub(r"\s", " ", unit.lower())]
    digits = re.sub(r"\D", "", whole)
    if fraction and factor == 1 and len(fraction) == _GROUP:
        digits, fraction = digits + fraction, None
    return int(Decimal(f"{digits}.{fraction or 0}") * factor)
