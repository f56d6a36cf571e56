"""The addresses of pages. Every state of a page stands in its address, the language too."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from queries import Place
from service.schemas_pages import SearchPage


def address(path: str, asked: Mapping[str, object], language: str = "sv") -> str:
    """A path with a query; empty values and the default language are left out."""
    said = {name: value for name, value in asked.items() if value not in ("", None, [], ())}
    if language != "sv":
        said["lang"] = language
    return f"{path}?{urlencode(said, doseq=True)}" if said else path


def search_address(asked: Mapping[str, object]) -> str:
    """The address of a search; what is not asked is not in it."""
    defaults = SearchPage().model_dump()
    said = {
        name: asked[name] for name in defaults if asked.get(name, defaults[name]) != defaults[name]
    }
    asks = said.keys() - {"lang"}
    return f"/?{urlencode(said if asks else {'q': '', **said}, doseq=True)}"


def filter_address(name: str, asked: Mapping[str, object]) -> str:
    """The address of all values of a filter, within a search."""
    query = search_address({**asked, "page": 1}).partition("?")[2]
    return f"/filter/{name}?{query}"


def export_address(asked: SearchPage, form: str, part: str = "hits") -> str:
    """The address of a search's hits, or of the counts behind them, as a file."""
    said = {"q": asked.q, "own_region": asked.egen, **asked.given(), "sort": asked.sort}
    kept = {**said, "format": form, "part": "" if part == "hits" else part}
    return address("/api/v1/search/export", kept, asked.lang)


def filtered(name: str, value: object, language: str = "sv") -> str:
    """The address of everything with one value of a filter."""
    return search_address({name: [str(value)], "lang": language})


def thing_path(node: str) -> str:
    """The path of the page about an id or a place, without a language."""
    return f"/visa/{quote(node, safe=':')}"


def thing_address(node: str, language: str = "sv") -> str:
    """The address of the page about an id or a place."""
    return address(thing_path(node), {}, language)


def organisation_address(name: str, language: str = "sv") -> str:
    """The address of the page about an organisation."""
    return address(f"/organisation/{quote(name, safe='')}", {}, language)


def region_address(name: str, language: str = "sv") -> str:
    """The address of the page about a region."""
    return address(f"/region/{quote(name, safe='')}", {}, language)


def document_path(name: str) -> str:
    """The path of the page about a document, without a language."""
    return f"/kallor/{quote(name, safe='')}"


def document_address(name: str, language: str = "sv") -> str:
    """The address of the page about a document."""
    return address(document_path(name), {}, language)


def source_address(place: Place, language: str = "sv") -> str:
    """The address of a passage in its document, at its first line."""
    first, last = place.lines
    asked = {"rad": f"{first}-{last}"}
    return f"{address(document_path(place.document), asked, language)}#rad"
