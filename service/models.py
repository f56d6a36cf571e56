"""Which dense model an index is made with: ours, or one that a person names."""

from __future__ import annotations

from urllib.parse import parse_qsl

from embeddings import Embedder, ModelOptions, open_embedder
from service.errors import SettingsError

BUILT_IN = "inbyggd"
_OPTIONS = ("batch", "device", "passage", "query")


def model_name(model: str) -> str:
    """The name that the manifest holds for a choice of model."""
    return model or BUILT_IN


def chosen_embedder(model: str) -> Embedder | None:
    """The embedder of a named model, None for the built-in one.

    The name may be followed by options, as in an address: `NAME?device=cpu&batch=64` or
    `NAME?query=fråga:+&passage=text:+`. Raises SettingsError for an option that is none,
    ModelNotInstalled when sentence-transformers is missing, ModelUnusable.
    """
    if not model:
        return None
    name, _, options = model.partition("?")
    return open_embedder(name, _options(options))


def _options(text: str) -> ModelOptions:
    given = dict(parse_qsl(text, keep_blank_values=True))
    batch = given.get("batch", str(ModelOptions().batch_size))
    if unknown := sorted(given.keys() - set(_OPTIONS)):
        raise SettingsError(
            f"UTBLICK_MODEL har ett okänt val, ”{unknown[0]}”; välj bland {', '.join(_OPTIONS)}."
        )
    if not batch.isdigit() or not int(batch):
        raise SettingsError(f"UTBLICK_MODEL har batch=”{batch}”; skriv ett tal från 1.")
    return ModelOptions(
        int(batch), given.get("device", ""), given.get("query"), given.get("passage")
    )
