"""In which language a text is: declared by the description, else detected in long text only."""

from __future__ import annotations

from loaders.description import Description

MIN_LENGTH = 200
"""Characters below which langdetect guesses: one-word Swedish came out as Afrikaans, Estonian."""

UNKNOWN = "und"
"""ISO 639-3's code for an undetermined language."""


def language_of(text: str, description: Description) -> str:
    """ISO 639-1 code of the text's language, UNKNOWN when it is short and nobody declared it."""
    if description.language:
        return description.language
    return detect_language(text)


def detect_language(text: str) -> str:
    """The language of a long text, seeded so that it never varies; UNKNOWN for a short one."""
    if len(text) < MIN_LENGTH:
        return UNKNOWN
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0
    try:
        return str(detect(text))
    except LangDetectException:
        return UNKNOWN
