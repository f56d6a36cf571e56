"""What Neo4j can refuse, in our words; knows no driver."""

from __future__ import annotations

import re

from graph.cypher import FORMAT
from graph.errors import StoreError, StoreRefused, StoreUnavailable, StoreVersion

OLDEST_SERVER = (5, 26)
"""The oldest Neo4j that we promise to work with: the release with long-term support."""

_ADDRESS = re.compile(
    r"(bolt|neo4j)(\+s|\+ssc)?://"
    r"([\w.-]+|\[[\da-fA-F:.]+\])"  # a name, or an address of IPv4 or IPv6
    r"(:(?P<port>\d+))?(\?[^@\s]*)?"
)
_LAST_PORT = 65_535
_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")

_REFUSALS = (
    (
        "Neo.ClientError.Security.CredentialsExpired",
        "Lösenordet måste bytas innan det kan användas: logga in i Neo4j Browser och byt det.",
    ),
    (
        "Neo.ClientError.Security.AuthenticationRateLimit",
        "För många inloggningar har misslyckats: vänta en stund och försök igen.",
    ),
    (
        "Neo.ClientError.Security.Unauthorized",
        "Fel användarnamn eller lösenord: rätta dem och försök igen.",
    ),
    (
        "Neo.ClientError.Security.",
        "Användaren saknar rättigheter: be den som sköter databasen om att få läsa och skriva.",
    ),
    (
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
        "Databasen går bara att läsa: välj en annan eller öppna den för skrivning.",
    ),
)
"""Beginnings of the server's codes, the first that fits, and what to say."""


def check_address(uri: str) -> None:
    """Raise StoreUnavailable unless a driver could go to the address.

    The message does not repeat it, for a password may have been put there.
    """
    address = _ADDRESS.fullmatch(uri)
    if address is None or int(address["port"] or 0) > _LAST_PORT:
        raise StoreUnavailable(
            "Adressen till Neo4j ska se ut som neo4j://server:7687 (eller börja med bolt:// eller "
            "neo4j+s://); användarnamn och lösenord anges för sig."
        )


def check_server(agent: str) -> None:
    """Raise StoreVersion unless a server that calls itself "Neo4j/5.26.1" is new enough."""
    numbers = _AGENT.match(agent)
    if numbers is None or (int(numbers[1]), int(numbers[2])) < OLDEST_SERVER:
        oldest = ".".join(map(str, OLDEST_SERVER))
        raise StoreVersion(
            f"Servern är {agent}, men Utblick behöver Neo4j {oldest} eller nyare: uppgradera den."
        )


def check_format(number: int) -> None:
    """Raise StoreVersion when a newer Utblick wrote the graph that is stored."""
    if number > FORMAT:
        raise StoreVersion(
            f"Grafen i databasen har format {number}, men den här versionen av Utblick förstår "
            f"högst format {FORMAT}: uppgradera Utblick."
        )


def unavailable(uri: str, reason: object) -> StoreUnavailable:
    """Nobody answers at the address, or no longer."""
    return StoreUnavailable(
        f"Ingen Neo4j svarar på {uri}: kontrollera adressen och att servern är igång. ({reason})"
    )


def problem(uri: str, code: str, message: str, passing: bool) -> StoreError:
    """What the server's code means for us; `passing` when the fault may pass by itself."""
    for beginning, advice in _REFUSALS:
        if code.startswith(beginning):
            return StoreRefused(f"Neo4j på {uri} säger nej. {advice}")
    if passing:
        return StoreUnavailable(
            f"Neo4j på {uri} hinner inte med just nu: försök igen om en stund. ({message})"
        )
    return StoreError(f"Neo4j på {uri} kunde inte göra det som begärdes: {message} ({code})")
