"""docs/cli.md is what the commands say of themselves."""

from pathlib import Path

from service.cli_docs import cli_markdown


def test_the_page_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "cli.md"
    assert page.read_text(encoding="utf-8") == cli_markdown(), (
        "run python -m service.cli_docs > docs/cli.md"
    )
