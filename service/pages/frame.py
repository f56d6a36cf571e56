"""What every page stands in: templates, language, navigation, and the one way to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Path, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from service import words
from service.pages import addresses, writing
from service.render import ROLES
from service.render_account import OUTCOMES
from service.schemas import MAX_NAME
from service.translations import LANGUAGES, translator

Name = Annotated[str, Path(max_length=MAX_NAME)]
"""Part of an address: a name, an id or a place."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the navigation; addresses below `below` belong to it, too."""

    name: str
    address: str
    below: tuple[str, ...] = ()

    def is_here(self, path: str) -> bool:
        """Whether a page with that path belongs to the entry."""
        return path == self.address or path.startswith(self.below)


NAVIGATION = (
    Entry("Sök", "/", ("/visa/", "/jamfor", "/liknande", "/filter/")),
    Entry("Teman", "/teman", ("/teman/",)),
    Entry("Mål", "/mal"),
    Entry("Lärdomar", "/lardomar"),
    Entry("Nätverk", "/natverk", ("/organisation", "/stig")),
    Entry("Regioner", "/regioner", ("/region/",)),
    Entry("Källor", "/kallor", ("/kallor/",)),
    Entry("Metod", "/metod"),
)
"""The navigation of every page, in its order."""


def page(
    request: Request,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> HTMLResponse:
    """A template as the answer, in the language that the address asks for."""
    frame = _frame(request, language_of(request))
    html = _templates.get_template(template).render({**frame, **values})
    return HTMLResponse(html, status, dict(headers or {}))


def language_of(request: Request) -> str:
    """The language of an answer: `?lang=en`, else Swedish."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def compile_templates() -> None:
    """Make every template ready, so that the first person need not wait for it."""
    for name in _templates.list_templates(extensions=["html"]):
        _templates.get_template(name)


def _frame(request: Request, language: str) -> dict[str, Any]:
    """What every template may use; `sv` marks what stays Swedish on an English page."""
    other = next(known for known in LANGUAGES if known != language)
    return {
        "_": translator(language),
        "lang": language,
        "sv": "" if language == "sv" else Markup(' lang="sv"'),
        "other": other,
        "other_address": _in_language(request, other),
        "navigation": [(entry, entry.is_here(request.url.path)) for entry in NAVIGATION],
        "question": "",
    }


def _in_language(request: Request, language: str) -> str:
    """The address of the same page in another language."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    if language != LANGUAGES[0]:
        kept.append(("lang", language))
    return f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path


def _speaking(function: Callable[..., str]) -> Callable[..., str]:
    """A function that takes the language last, as a filter that knows the page's language."""

    @pass_context
    def spoken(context: Context, *given: Any) -> str:
        return function(*given, context["lang"])

    return spoken


def _translating(function: Callable[..., str]) -> Callable[..., str]:
    """A function that takes a translator last, as one that says it in the page's language."""

    @pass_context
    def said(context: Context, *given: Any) -> str:
        return function(*given, context["_"])

    return said


@pass_context
def _link(context: Context, path: str, **asked: object) -> str:
    """The address of a page with a query, in the page's language."""
    return addresses.address(path, asked, context["lang"])


_templates = Environment(
    loader=PackageLoader("service"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_templates.filters |= {
    "number": _speaking(writing.number),
    "lines": _speaking(writing.lines),
    "moment": _speaking(writing.moment),
    "place": _speaking(writing.place),
    "thing": _speaking(addresses.thing_address),
    "thing_path": addresses.thing_path,
    "organisation": _speaking(addresses.organisation_address),
    "region": _speaking(addresses.region_address),
    "document": _speaking(addresses.document_address),
    "document_path": addresses.document_path,
    "source": _speaking(addresses.source_address),
}
_templates.globals |= {
    "link": _link,
    "filtered": _speaking(addresses.filtered),
    "marked": writing.marked,
    "shares": writing.shares,
    "document_kind": words.document_kind,
    "fact_label": words.fact_label,
    "fact_value": _translating(words.fact_value),
    "filter_value": _translating(words.filter_value),
    "kin_label": words.kin_label,
    "leg_label": words.leg_label,
    "FIELD_LABELS": words.FIELD_LABELS,
    "FINDINGS": words.FINDINGS,
    "GROUPINGS": words.GROUPINGS,
    "KINDS": words.KINDS,
    "SORTS": words.SORTS,
    "OUTCOMES": OUTCOMES,
    "ROLES": ROLES,
}
