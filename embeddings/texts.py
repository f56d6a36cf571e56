"""What is searched: texts with an id and a title."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be found; the body may begin with the title or leave it out."""

    id: str
    title: str
    body: str

    @property
    def whole(self) -> str:
        """Title and body, the title once."""
        if self.body.lstrip().startswith(self.title):
            return self.body
        return f"{self.title}\n{self.body}"
