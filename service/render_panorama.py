"""Comparisons, regions beside others, matrices, goals and lessons at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from queries import Comparison, GoalGroup, LessonList, Matrix, Outlook, Point, Report, Theme
from service.render import ROLES, place
from service.words_panorama import COMPARED_FIELDS, LESSONS, REST, TOTAL

_LONG = 400


def show_comparison(console: Console, found: Comparison) -> None:
    """A column per thing; what several of them share is green."""
    table = Table("", *(escape(of.title) for of in found.things), show_lines=True)
    table.add_row("Källa", *(escape(place(of.source)) for of in found.things))
    for field in found.fields:
        cells = ("\n".join(map(_point, cell)) for cell in field.cells)
        table.add_row(COMPARED_FIELDS[field.name], *cells)
    console.print(table)
    if found.words:
        console.print(f"Gemensamma ord: {escape(', '.join(found.words))}")


def _point(point: Point) -> str:
    text = point.text if len(point.text) <= _LONG else f"{point.text[:_LONG]} …"
    said = ", ".join(_detail(part) for part in point.detail.split(", ") if part)
    whole = escape(f"{text} ({said})" if said else text)
    return f"[green]{whole} ({point.shared})[/]" if point.shared > 1 else whole


def _detail(name: str) -> str:
    return ROLES.get(name) or LESSONS.get(name) or name


def show_outlook(console: Console, found: Outlook) -> None:
    """What few others did, gaps, and the regions most alike."""
    name = found.profile.name
    console.print(f"[bold]{name} bredvid de andra regionerna[/]")
    console.print("\n[bold]Har redovisat det som få andra har[/]")
    for rare in found.rare:
        console.print(f"• {_report(rare.initiative)}")
        console.print(f"  [dim]närmast: {_report(rare.nearest)} ({rare.likeness:.2f})[/]")
    console.print(f"\n[bold]Flera andra har redovisat, {name} har inte redovisat[/]")
    for gap in found.gaps:
        console.print(f"• {escape(gap.name)} [dim]({', '.join(gap.regions)})[/]")
        console.print(f"  [dim]till exempel: {_report(gap.evidence[0])}[/]")
    console.print(_likeness(found))


def _likeness(found: Outlook) -> Table:
    table = Table("Mest lika regioner", "Samlat", "Gör lika", "Siktar lika")
    for of in found.regions:
        table.add_row(of.region, *(f"{value:.0%}" for value in (of.score, of.doing, of.aiming)))
    return table


def _report(of: Report) -> str:
    return escape(f"{of.region or 'okänd region'}: {of.title} ({place(of.source)})")


def show_themes(console: Console, themes: Iterable[Theme]) -> None:
    """A row per theme."""
    table = Table("Tema", "Regioner", "Insatser", "Mest typisk insats")
    for of in themes:
        counts = (str(len(of.regions)), str(len(of.initiatives)))
        table.add_row(escape(of.name), *counts, _report(of.initiatives[0]))
    console.print(table)


def show_matrix(console: Console, found: Matrix) -> None:
    """A row per region; the columns are numbered and named below."""
    numbers = (str(number) for number in range(1, len(found.columns) + 1))
    table = Table("Region", *numbers, REST, TOTAL)
    for row in found.rows:
        counts = (str(count or "·") for count in (*row.counts, row.rest, row.total))
        table.add_row(row.region, *counts)
    console.print(table)
    for number, column in enumerate(found.columns, 1):
        console.print(f"{number}. {escape(column.name)}")


def show_goal_groups(console: Console, groups: Iterable[GoalGroup]) -> None:
    """Each group with its goals in the words of each region."""
    for group in groups:
        console.print(f"\n[bold]{escape(group.name)}[/] [dim]({group.initiatives} insatser)[/]")
        for goal in group.goals:
            where = f"{', '.join(goal.regions)}: {goal.text}"
            console.print(f"  • {escape(where)} [dim]{escape(place(goal.source))}[/]")


def show_lessons(console: Console, found: LessonList) -> None:
    """Each lesson with its project and its source."""
    if not found.lessons:
        console.print("Inga lärdomar. Pröva andra ord eller färre filter.")
        return
    console.print(f"[bold]{found.total}[/] lärdomar")
    for of in found.lessons:
        about = ", ".join((*of.regions, *([of.about.name] if of.about else [])))
        console.print(f"\n[bold]{LESSONS.get(of.kind, of.kind)}[/] {escape(about)}")
        console.print(f"   {escape(of.text)}")
        console.print(f"   [dim]{escape(place(of.source))}[/]")
