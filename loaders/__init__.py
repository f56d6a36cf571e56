"""Documents in, statements with provenance out.

A `Document` is a text and its lines; `read_document` recognises its kind (`KINDS`) and gives a
`Reading`: statements for the graph, and an account of every row and section (`Entry`, `Outcome`).
One kind is one module and one description beside it. Imports the graph's front door only.
"""

from loaders.description import Description
from loaders.document import Document, document_from_bytes, open_document
from loaders.errors import (
    DescriptionError,
    LoaderError,
    NoDocuments,
    SameName,
    TooFewFound,
    UnreadableDocument,
)
from loaders.formats import lines_in
from loaders.reading import Entry, Outcome, Reading
from loaders.registry import (
    KINDS,
    Kind,
    documents_in,
    read_document,
    read_path,
    recognise,
)

__all__ = [
    "KINDS",
    "Description",
    "DescriptionError",
    "Document",
    "Entry",
    "Kind",
    "LoaderError",
    "NoDocuments",
    "Outcome",
    "Reading",
    "SameName",
    "TooFewFound",
    "UnreadableDocument",
    "document_from_bytes",
    "documents_in",
    "lines_in",
    "open_document",
    "read_document",
    "read_path",
    "recognise",
]
