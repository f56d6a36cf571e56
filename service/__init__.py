"""The service: settings, building, command line, HTTP API and pages.

Imports everything; nobody imports it. Start reading at `cli` (command line), `app` (HTTP) or
`build` (documents to index).
"""

__all__: list[str] = []
