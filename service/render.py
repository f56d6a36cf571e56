"""Answers for people at a terminal: tables and short texts with rich."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from queries import (
    Fact,
    HitList,
    Initiative,
    Place,
    Project,
    RegionProfile,
    Text,
)

RELATIONS = {
    "OWNS": "äger",
    "PARTNERS_IN": "är partner i",
    "FUNDS": "finansierar",
    "DELIVERS": "genomför",
    "ABOUT": "handlar om",
    "REPORTED": "har redovisat",
    "GOVERNS": "styr",
    "IN_REGION": "hör till",
    "LEARNED_FROM": "har lärt av",
}
ROLES = {
    "owner": "ägare",
    "partner": "partner",
    "funder": "finansiär",
    "implementer": "utförare",
    "target": "målgrupp",
    "mention": "nämns",
}


def place(source: Place) -> str:
    """DOCUMENT:LINE or DOCUMENT:FIRST-LAST."""
    first, last = source.lines
    return f"{source.document}:{first}" if first == last else f"{source.document}:{first}-{last}"


def show_hits(console: Console, found: HitList) -> None:
    """The hits as a numbered list with the best sentence of each."""
    if not found.hits:
        console.print("Inga träffar. Pröva andra ord eller färre filter.")
        return
    console.print(f"[bold]{found.total}[/] träffar i {len(found.regions)} regioner")
    for number, hit in enumerate(found.hits, 1):
        where = ", ".join(str(part) for part in (hit.region, hit.area, hit.year) if part)
        same = " [cyan](samma projekt)[/]" if hit.why.same_project else ""
        console.print(f"\n[bold]{number}. {escape(hit.title)}[/]{same}")
        console.print(f"   {escape(where)}  [dim]{escape(place(hit.source))}  {hit.id}[/]")
        if hit.why.sentence:
            console.print(f"   {_marked(hit.why.sentence, hit.why.marks)}")
        shared = (*hit.why.shared_goals, *hit.why.shared_organisations)
        if shared:
            console.print(f"   [green]gemensamt: {escape('; '.join(shared))}[/]")


def _marked(sentence: str, marks: Iterable[tuple[int, int]]) -> str:
    parts, end = [], 0
    for start, stop in marks:
        parts.append(escape(sentence[end:start]))
        parts.append(f"[bold yellow]{escape(sentence[start:stop])}[/]")
        end = stop
    return "".join((*parts, escape(sentence[end:])))


def show_thing(console: Console, thing: Initiative | Project | RegionProfile | Text) -> None:
    """Everything known about one thing, field by field."""
    if isinstance(thing, RegionProfile):
        show_region(console, thing)
    else:
        title = thing.name if isinstance(thing, Project) else thing.title
        console.print(f"[bold]{escape(title)}[/]")
        _print_fields(console, _fields(thing))


def _fields(thing: Initiative | Project | Text) -> Mapping[str, str]:
    if isinstance(thing, Initiative):
        return _initiative_fields(thing)
    if isinstance(thing, Project):
        return _project_fields(thing)
    return {"Region": thing.region or "", "Text": thing.text, "Källa": place(thing.source)}


def _initiative_fields(item: Initiative) -> Mapping[str, str]:
    return {
        "Region": item.region or "",
        "Område": item.area or "",
        "År": str(item.year or ""),
        "Projekt": item.project.name if item.project else "",
        "Beskrivning": item.description,
        "Prestationer": item.outputs,
        "Effekter": item.outcomes,
        "Organisationer": _lines(f"{of.name} ({ROLES[of.role]})" for of in item.organisations),
        "Mål": _lines(f"{goal.text} [{goal.strategy}]" for goal in item.goals),
        "Agenda 2030": ", ".join(map(str, item.agenda2030)),
        "Program": ", ".join(item.programmes),
        "Ärende-id": ", ".join(item.case_ids),
        "Period": _span(item.period.start, item.period.end),
        "Kommuner": ", ".join(item.municipalities),
        "Källa": place(item.source),
        "Id": item.id,
    }


def _project_fields(item: Project) -> Mapping[str, str]:
    return {
        "Kallas även": ", ".join(item.aliases),
        "Region": ", ".join(item.regions),
        "Ärende-id": ", ".join(item.case_ids),
        "Period": _span(item.period.start, item.period.end),
        "Beskrivning": item.description or item.summary,
        "Resultat": item.outcome,
        "Organisationer": _lines(f"{of.name} ({ROLES[of.role]})" for of in item.organisations),
        "Mål": _lines(goal.text for goal in item.goals),
        "Program": ", ".join(item.programmes),
        "Lärdomar": _lines(f.text for f in item.findings if f.kind == "lesson"),
        "Har lärt av": ", ".join(item.learned_from),
        "Redovisat av": _lines(f"{r.region}: {r.title}" for r in item.reports),
        "Källor": _lines(place(source) for source in item.sources),
        "Id": item.id,
    }


def show_facts(console: Console, facts: Iterable[Fact]) -> None:
    """Every statement with its place and how it was found."""
    table = Table("Uppgift", "Värde", "Källa", "Funnen genom", "Vår slutsats")
    for fact in facts:
        derived = "ja" if fact.derived else ""
        row = (
            fact.name,
            escape(fact.value[:120]),
            escape(place(fact.source)),
            fact.method,
            derived,
        )
        table.add_row(*row)
    console.print(table)


def show_region(console: Console, item: RegionProfile) -> None:
    """A region's profile as short lists."""
    console.print(f"[bold]{item.name}[/] ({item.county_code}), {item.initiatives} insatser")
    _print_fields(
        console,
        {
            "Områden": _lines(f"{c.name}: {c.count}" for c in item.areas),
            "Organisationer": _lines(f"{c.name}: {c.count}" for c in item.organisations[:15]),
            "Program": _lines(f"{c.name}: {c.count}" for c in item.programmes[:15]),
            "Mål": _lines(f"{c.name}: {c.count}" for c in item.goals[:15]),
            "Inget redovisat": ", ".join(item.reported_nothing_in),
            "Har lärt av": ", ".join(item.learned_from),
        },
    )


def _print_fields(console: Console, fields: Mapping[str, str]) -> None:
    for name, value in fields.items():
        if value:
            gap = "\n" if "\n" in value else " "
            console.print(f"[bold]{name}:[/]{gap}{escape(value)}")


def _lines(values: Iterable[str]) -> str:
    return "\n".join(f"• {value}" for value in values)


def _span(start: str | None, end: str | None) -> str:
    return f"{start or ''} – {end or ''}" if start or end else ""
