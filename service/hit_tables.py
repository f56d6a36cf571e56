"""The hits of a search and the counts behind them as tables, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from queries import MAX_LIMIT, Engine, Hit, HitList, Page
from service import words
from service.spreadsheets import Table, Value
from service.translations import Translator, translator

MOST_HITS = 5_000
"""Most hits that are written; the table about the search says how many there were."""

HIT_COLUMNS = (
    "Nummer", "Titel", "Slag", "Region", "Område", "År", "Närmaste mening", "Mål",
    "Organisationer", "Program", "Dokument", "Första rad", "Sista rad", "Id",
)  # fmt: skip
COUNT_COLUMNS = ("Filter", "Värde", "Antal")
ABOUT_COLUMNS = ("Uppgift", "Värde")
ABOUT_ROWS = ("Fråga", "Egen region", "Filter", "Antal träffar", "Antal i tabellen")
TITLES = ("Träffar", "Antal", "Om sökningen")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search whose hits are wanted as tables, with headings in that language."""

    text: str
    own_region: str = ""
    given: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sort: str = "relevance"
    language: str = "sv"


def hits_and_counts(engine: Engine, wanted: Wanted) -> tuple[Table, Table, Table]:
    """The hits, the counts per value of a filter, and what was asked; raises InvalidQuery."""
    say = translator(wanted.language)
    answer = _part(engine, wanted, 0)
    hits = list(answer.hits)
    while len(hits) < min(answer.total, MOST_HITS):
        hits += _part(engine, wanted, len(hits)).hits
    return (
        _table(TITLES[0], HIT_COLUMNS, (_hit(*at, say) for at in enumerate(hits, 1)), say),
        _table(TITLES[1], COUNT_COLUMNS, _counts(answer, say), say),
        _table(TITLES[2], ABOUT_COLUMNS, _about(wanted, answer.total, len(hits), say), say),
    )


def _part(engine: Engine, wanted: Wanted, offset: int) -> HitList:
    page = Page(MAX_LIMIT, offset, wanted.sort)
    return engine.similar_text(wanted.text, wanted.own_region, wanted.given, page)


def _table(
    title: str, columns: Sequence[str], rows: Iterator[list[Value]], say: Translator
) -> Table:
    return Table(say(title), [say(name) for name in columns], tuple(rows))


def _hit(number: int, hit: Hit, say: Translator) -> list[Value]:
    first, last = hit.source.lines
    return [
        number, hit.title, say(words.KINDS[hit.kind]), hit.region, hit.area, hit.year,
        hit.why.sentence, "\n".join(hit.goals), "\n".join(hit.organisations),
        "\n".join(hit.programmes), hit.source.document, first, last, hit.id,
    ]  # fmt: skip


def _counts(answer: HitList, say: Translator) -> Iterator[list[Value]]:
    """Filters in the order of the page, each with its values."""
    for name, label in words.FILTERS.items():
        for facet in answer.facets.get(name, ()):
            yield [say(label), words.filter_value(name, facet.value, say), facet.count]


def _about(wanted: Wanted, total: int, written: int, say: Translator) -> Iterator[list[Value]]:
    chosen = [
        f"{say(label)}: {words.filter_value(name, value, say)}"
        for name, label in words.FILTERS.items()
        for value in wanted.given.get(name, ())
    ]
    values: tuple[Value, ...] = (
        wanted.text, wanted.own_region, "\n".join(chosen), total, written,
    )  # fmt: skip
    for name, value in zip(ABOUT_ROWS, values, strict=True):
        yield [say(name), value]
