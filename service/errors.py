"""Errors of the service.

ServiceError
├── NoIndex           there is no index in the folder (or nothing is built yet)
├── IndexOutdated     the index was made by another schema, format or model
├── IndexDamaged      a file of the index is not what its manifest says
├── IndexBusy         another build is writing to the same index
├── NothingRead       none of the documents given could be read
├── SettingsError     an environment variable has a value that makes no sense
├── CannotListen      the service's address or port cannot be used
├── InvalidCursor     a mark of where a list goes on is broken or belongs elsewhere
└── UnknownForm       a file is wanted in a form that we do not write
"""

from __future__ import annotations


class ServiceError(Exception):
    """Root of everything that can go wrong in the service."""


class NoIndex(ServiceError):
    """There is no index in the folder."""


class IndexOutdated(ServiceError):
    """The index was made by another schema, format or model; building again mends it."""


class IndexDamaged(ServiceError):
    """A file of the index is not what its manifest says."""


class IndexBusy(ServiceError):
    """Another build is writing to the same index."""


class NothingRead(ServiceError):
    """None of the documents given could be read."""


class SettingsError(ServiceError):
    """An environment variable has a value that makes no sense."""


class CannotListen(ServiceError):
    """The address or the port that the service should answer on cannot be used."""


class InvalidCursor(ServiceError):
    """A mark of where a list goes on is unreadable, of another question or another index."""


class UnknownForm(ServiceError):
    """A file is wanted in a form that we do not write."""
