"""Text of one section of a goal cell cut into single goals.

Goals stand under headings as lines, bullets, sentences, quotations, comma lists, or run together
("... för unga Fler i arbete"); in prose a goal is what a label ("målet", "prioriteringen") leads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import find_names, find_region
from loaders.extraction.goal_labels import labelled_parts, numbered_goals

_QUOTES = '"“”„'
_EDGES = " \t\n'’•–-.:;,#" + _QUOTES
_QUOTED = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]{{3,}}?)[{_QUOTES}]")
_SENTENCE_END = re.compile(rf"(?:(?<=[a-zåäö){_QUOTES}])|(?<=\s20\d\d))\.\s+(?=[A-ZÅÄÖ({_QUOTES}])")
_ASIDE = re.compile(
    r"(?i)\((?:med\sfokus\spå|prioriterat\smål)[^)]*\)?|(?-i:\s\([a-zåäö][^),]{60,}\))"
)
_ABOUT_WORK = re.compile(r"(?i)\b(?:projektets?|insats(?:en|erna))\b")
_PROSE_START = re.compile(
    r"(?i)^[\s:]*(?:ligger|detta|det\sligger|men|kopplingar|projektet\s(?!bidrar)|rapporten"
    r"|insats\w*\s(?!bidrar)|målet\s(?:är|med)|\w+\s\w+\s\w+\s\w+\sbidrar)"
)
_LEAD_IN = re.compile(
    r"(?i)^[\s:,–-]*(?:som\s.{0,60}?\bär\s|om\s(?:att\s)?"
    rf"|\([^)]{{1,20}}\)\s*:?\s*(?=[{_QUOTES}A-ZÅÄÖ])|(?:med\s|särskilt\s)*fokus\spå\s"
    r"|(?:insats(?:en|erna)\s|projektet\s)?bidrar?\s(?:även\s|också\s|särskilt\s|främst\s)?"
    r"till\s(?:att\s)?|stödjer\smål(?:en|et)?\s(?:för|om)\s)"
)
_PROSE_TAIL = re.compile(
    r"(?s),?\s(?:genom\satt|genom\smotsvarande|i\soch\smed\satt|då\s|eftersom|vilket\s|där\s"
    r"|kopplat\still|inom\sramen|som\sligger|och\sfaller|i\slinje|men\säven|samt\still).*$"
)
_TAIL = re.compile(
    r"(?is),?\s(?:i\s(?:den|de)\sregionala|i\sRUS|inom\sRUS|i\sregional\sutvecklingsstrategi"
    r"|samt\s(?:koppling|länets|tydlig|mål\si)"
    r"|med\sfokus\spå|med\sflera\s*$|samt\still\sgenomförande|indikatorer:).*$"
)
_TRAILER = re.compile(
    r"(?i)[\s,.;]*(?:\(?(?:i|inom)\s(?:den\s)?(?:RUS|regionala\sutvecklingsstrategin?)[:\w]*\)?"
    r"|\((?:delvis|RUS|båda\sprojekten)\)|\bRUS)[\s.,]*$"
)
_DANGLING = re.compile(
    r"(?i)[,\s]+(?:genom|med|och|samt|för|till|i|av|som|att|en|ett|den|det|delmål)$"
)
_BRACKETED_LIST = re.compile(r"\n|(?<=[a-zåäö.])\s*\((?=[A-ZÅÄÖa-zåäö][^)]*,)|\)\s*$")
_NUMBERING = re.compile(r"(?:^|\s(?:och\s)?(?:ffa\s)?)\d+(?:\.\d+)+\.?\s|^\d+[.)]?\s(?=[A-ZÅÄÖ])")
_COMMA = re.compile(
    r"(?:,\s?(?:och|samt)?|;|:)\s+(?=[A-ZÅÄÖ][a-zåäö])|,?\ssamt\s*$|;\s"
    r"|,\smen\s(?:också|även)\s"
)
_AND = re.compile(r"(?<=[a-zåäö])\s(?:samt|och)\s(?=[A-ZÅÄÖ][a-zåäö]|fler\s|ett?\s)")
_MORE_OR_LESS = r"(?:minska|öka|stärkt|förbättra|bättre|mer|färre|högre|lägre)(?:d|de|t)?\s"
_CHANGES = re.compile(rf",\s(?={_MORE_OR_LESS})|\s(?:och|samt)\s(?={_MORE_OR_LESS})")
"""Between changes told in running text: "minskad klimatpåverkan, mer bioekonomi"."""

_SHORT = 120
_ARTICLE = re.compile(r"(?i)(?:en|ett)\s")
_ARTICLES = re.compile(r",\s(?=(?:en|ett)\s)")

_RUN_ON = re.compile(r"(?<=[a-zåäö)])\s+(?=[A-ZÅÄÖ][a-zåäö]+\b)")
_INFINITIVES = (
    "få|öka|stärka|ge|skapa|främja|utveckla|bidra|minska|säkerställa|förbättra|möjliggöra"
    "|attrahera|bygga|stödja|underlätta|behålla|värna|bevara"
)
_AND_VERB = re.compile(rf",?\s(?:och|samt)\s(?=(?:{_INFINITIVES})\s)")
_HAS_VERB = re.compile(r"(?i)^(?:att\s)?(?:\w+a|ta|få|ge|bli)\s|\batt\s|,\s\w+a\s$")
_MODALS = {"ska", "har", "är"}
_FUNCTION_WORD = re.compile(
    r"(?i)i|på|av|för|med|till|och|om|en|ett|den|det|de|som|att|hela|ur|kring|inom|mellan|från|mot"
    r"|vid|eller|samt|är|ska|har|under|över|utan|genom|nya|hos|län"
)
_PLACE_ENDS = ("sverige", "Sverige", "land", "Europa", "regionen")


def items(text: str, prose: bool) -> Iterator[str]:
    """The single goals of a section's text, as they stand; in prose only those called goals."""
    for line in text.split("\n"):
        if line.rstrip().endswith(":"):
            continue
        sentences = _SENTENCE_END.split(_ASIDE.sub("", line))
        told = prose or (len(sentences) > 1 and _ABOUT_WORK.search(line) is not None)
        for sentence in sentences:
            yield from _of_sentence(sentence, told or _PROSE_START.match(sentence) is not None)


def _of_sentence(text: str, prose: bool) -> Iterator[str]:
    numbered, rest = numbered_goals(text)
    yield from numbered
    for part, labelled in labelled_parts(rest):
        if not prose:
            yield from _of_part(part)
        elif labelled:
            yield from _of_part(_PROSE_TAIL.sub("", part))


def _of_part(text: str) -> Iterator[str]:
    """The goals of a text without labels: its quotations when it begins with one, else its list."""
    if text.lstrip(" :(")[:1] in set(_QUOTES) and (quoted := _QUOTED.findall(text)):
        yield from quoted
        return
    for part in _BRACKETED_LIST.split(_TAIL.sub("", _LEAD_IN.sub("", text))):
        for numbered in _NUMBERING.split(part):
            yield from _of_list(numbered)


def _of_list(text: str) -> Iterator[str]:
    for run in _run_on(text.strip(_EDGES)):
        for piece in _COMMA.split(run):
            for single in _ands(piece):
                for change in _changes_apart(_bare(_TRAILER.sub("", single))):
                    yield from _verbs_apart(change)


def _changes_apart(text: str) -> list[str]:
    """Changes told in one breath, and states of which each begins with its article."""
    if len(text) <= _SHORT and re.match(_MORE_OR_LESS, text):
        return _CHANGES.split(text)
    return _ARTICLES.split(text) if _ARTICLE.match(text) else [text]


def _run_on(text: str) -> Iterator[str]:
    """Goals that stand after one another with nothing between but a capital letter."""
    start = 0
    for gap in _RUN_ON.finditer(text):
        before, after = text[start : gap.start()], text[gap.end() :]
        inside_quotation = sum(before.count(quote) for quote in _QUOTES) % 2 == 1
        if not inside_quotation and _may_end(before) and _may_begin(after):
            yield before
            start = gap.end()
    yield text[start:]


def _may_end(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and not _FUNCTION_WORD.fullmatch(words[-1].strip("()"))


def _may_begin(text: str) -> bool:
    """Whether a capital begins a goal rather than a name: "Skåne ska ..." does, "Skåne" not."""
    words = text.split()
    if _MODALS.intersection(words[1:4]):
        return True
    return not (_is_name(words[0]) or _is_name(" ".join(words[:2])))


def _is_name(words: str) -> bool:
    bare = words.strip(_EDGES)
    known = find_region(bare) is not None or bool(find_names(bare))
    return known or bare.endswith(_PLACE_ENDS)


def _ands(text: str) -> Iterator[str]:
    """ "X och Y" with a capital or article on both sides; a lone adjective goes with the next."""
    start = 0
    for gap in _AND.finditer(text):
        before, after = text[start : gap.start()].strip(_EDGES), text[gap.end() :]
        article = after.startswith(("en ", "ett ")) and not before.lower().startswith(
            ("en ", "ett ")
        )
        if len(before.split()) > 2 - after[0].isupper() and not article and _may_begin(after):
            yield before
            start = gap.end()
    yield text[start:]


def _verbs_apart(text: str) -> Iterator[str]:
    """ "en region för alla och ge ökade möjligheter" names two goals, "stärka och ge" one."""
    start = 0
    for gap in _AND_VERB.finditer(text):
        if not _HAS_VERB.search(text[start : gap.start()] + " "):
            yield text[start : gap.start()]
            start = gap.end()
    yield text[start:]


def _bare(text: str) -> str:
    """Without bullets, quotation marks, stops and brackets that do not close at its ends."""
    bare = text.strip(_EDGES)
    if bare.count("(") != bare.count(")"):
        bare = bare.strip("() ")
    bare = _DANGLING.sub("", bare).strip(_EDGES)
    return bare if bare.count('"') % 2 == 0 else f'{bare}"'
