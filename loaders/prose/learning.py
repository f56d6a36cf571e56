"""Which other regions a text says that a region learned from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph import RegionName
from loaders.facts import state_region
from loaders.prose.blocks import Block
from loaders.prose.region_mentions import RegionMention, region_mentions
from loaders.prose.sentences import sentences
from loaders.writing import Writer

_TOWARDS = re.compile(
    r"\b(?:studiebesök\w*|studieres\w+)\s(?:till|hos|i|på|vid)\b|"
    r"\b(?:vi|projektet|\w+gruppen)\s(?:har\s)?besökt\w*|\bbesök(?:et|en)?\s(?:hos|till)\b|"
    r"\blär(?:a|de|t|ande\w*|domar\w*)?\s(?:\w+\s){0,2}(?:av|från|hos)\b|"
    r"\b(?:\w*erfarenhet\w*|kunskap\w*|inspiration\w*|inspirer\w+|lärdom\w*|goda exempel)\s"
    r"(?:\w+\s)?(?:från|av|hos)\b|"
    r"\bmedverkan\s(?:bl\.?\s?a\.?\s|bland annat\s)?(?:från|av)\b|"
    r"\b(?:learn\w*|lessons|inspir\w+)\s(?:\w+\s)?(?:from|by)\b|\bstudy\svisits?\s(?:to|in)\b",
    re.IGNORECASE,
)
"""Wordings that the regions learned from stand after."""

_WITHIN = re.compile(
    r"\bmentor(?:n|er|erna|s|skap|skapet|region\w*)?\b|"
    r"\blära\s(?:av|från)\s(?:andra|varandra)\b|"
    r"\bdela\w*\smed\ssig\b[^.]{0,40}\b(?:erfarenhet|kunskap|lärdom)\w*|"
    r"\butby(?:ta|ter|tt|tte|te)\b[^.]{0,40}\b(?:erfarenhet|kunskap|lärdom)\w*|"
    r"\b(?:erfarenhet|kunskap)s?(?:ut)?byte\w*\s(?:\w+\s)?(?:med|mellan)\b",
    re.IGNORECASE,
)
"""Wordings that join every region in their sentence."""

_THEIRS = re.compile(
    r"\s(?:\w+\s)?(?:erfarenhet|kunskap|lärdom|arbetssätt|modell)\w*\b", re.IGNORECASE
)
_TAKEN_IN = re.compile(
    r"\b(?:ta|tagit|tog|tas|togs|hämta\w*) (?:in|del|till vara)\b|\butgå\w*|\bdra nytta\b"
)
_DENIED = re.compile(
    r"\b(?:uteblev|uteblivit|ställ\w* in|inställ\w+|ej|aldrig)\b|"
    r"\binte\b(?!\s(?:bara|enbart|endast|minst))",
    re.IGNORECASE,
)
_INTENDED = re.compile(
    r"\b(?:tanken|skulle|tänkt\w*|tilltänkt\w*|planer\w+|avse(?:r|tt)|ska|kommer att)\b",
    re.IGNORECASE,
)
_REACH = 60
"""Characters between a wording and the first region, or between two regions of a list."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A region that a sentence says was learned from."""

    region: RegionName
    sentence: str


def learned_from(text: str) -> tuple[Learned, ...]:
    """The regions that a text says somebody learned from, with the sentences that say so.

    A study visit that was called off, or only intended, taught nothing and is left out.
    """
    return tuple(
        Learned(region, sentence) for sentence in sentences(text) for region in _in_one(sentence)
    )


def state_learning(writer: Writer, blocks: Iterable[Block]) -> None:
    """State which regions the document's region learned from; without a region, nothing."""
    own = writer.region
    if own is None:
        return
    for block, text in _with_lead_in(blocks):
        for learned in learned_from(text):
            if learned.region != own:
                origin = writer.stated(block, "pattern:learned_from")
                state_region(writer.notebook, own, origin)
                other = state_region(writer.notebook, learned.region, origin)
                writer.notebook.relation(own.id, "LEARNED_FROM", other, origin, learned.sentence)


def _with_lead_in(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    """Blocks with their texts, an item of a list after the line that introduces the list."""
    lead_in = ""
    for block in blocks:
        if block.text.endswith(":"):
            lead_in = block.text
        elif not block.is_item:
            lead_in = ""
        joined = lead_in and block.is_item and not block.text.endswith(":")
        yield block, f"{lead_in} {block.text}" if joined else block.text


def _in_one(sentence: str) -> Iterator[RegionName]:
    mentions = region_mentions(sentence)
    if not mentions or _DENIED.search(sentence):
        return
    seen: set[str] = set()
    for mention in sorted(_taught(sentence, mentions), key=lambda m: m.start):
        if mention.region.id not in seen:
            seen.add(mention.region.id)
            yield mention.region


def _taught(sentence: str, mentions: Sequence[RegionMention]) -> Iterator[RegionMention]:
    """The mentions that a wording of learning reaches."""
    for wording in _TOWARDS.finditer(sentence):
        if not _INTENDED.search(sentence, 0, wording.end()):
            yield from _following(mentions, wording.end())
    within = _WITHIN.search(sentence)
    if within and not _INTENDED.search(sentence, 0, within.end()):
        yield from mentions
    if _TAKEN_IN.search(sentence) and not _INTENDED.search(sentence):
        yield from (m for m in mentions if _THEIRS.match(sentence, m.end))


def _following(mentions: Sequence[RegionMention], start: int) -> Iterator[RegionMention]:
    """The mentions of a list that begins near `start`."""
    for mention in mentions:
        if mention.start >= start:
            if mention.start - start > _REACH:
                return
            yield mention
            start = mention.end
