"""The points of each piece of evidence, and the scores at which two reports count as one.

Points are added up and cut to 0..1. They were set by reading every pair that they join in real
reports (docs/identity.md tells how): a name that can only be one thing nearly suffices; a name
that could be many needs a second witness; nothing but a name is allowed to be the first one.
"""

from __future__ import annotations

JOIN = 0.75
"""A pair with so much is one project."""

REVIEW = 0.5
"""A pair with so much, but not enough to join, is put before a person."""

OPPOSED = 0.45
"""Two reports with something against them and less than this never come into one group."""

CHAIN = 0.35
"""The least mean score of all pairs across two groups that one strong pair may join."""

SAME_NAME_HERE = 0.9
SAME_PROPER_NAME = 0.85
SAME_SPECIAL_NAME = 0.6
SAME_NAME = 0.5
SAME_KIND_OF_THING = 0.2
"""Equal names: in one region; proper; of many words, one of them rare; plain; of what every
region has."""

MANY_WORDS = 3
"""A name of so many words is seldom chosen twice."""

CONTAINED = 0.25
CONTAINED_RARE = 0.3
"""One name within the other: at once, and in proportion to the rarity of what they share."""

UNNAMED = 0.25
"""Taken off a contained name where one of the reports is only called by its title."""

NAMED_IN_TEXT = 0.25
"""The text of one has the other's name in it, with a rare word."""

SAME_CASE = 0.65
SAME_CASE_ALONE = 0.2
"""A shared case id with, and without, a shared word in the names (documents mistype them)."""

SAME_AREA_NAME = 0.35
SAME_AREA = 0.3
AREA_MEMBER = 0.1
"""One wider area: in both names, in both texts, or in one name with the other's region in it."""

NAMES_REGION = 0.2
SAME_REGION = 0.2
SAME_OWNER = 0.3
SAME_PARTNER = 0.15
SAME_PERIOD = 0.15
OVERLAPPING_PERIOD = 0.1
SHARED_WORDS = 0.2
MOST_SUPPORT = 0.5
"""Witnesses beside the name, and the most that they can add together."""

OTHER_CASE = 0.45
OTHER_PLACE = 0.6
OWN_PLACE = 0.4
OUTSIDE_AREA = 0.4
OTHER_NUMBER = 0.5
OTHER_PROGRAMME = 0.4
OTHER_OWNER = 0.4
OTHER_NAME = 0.15
OTHER_PERIOD = 0.4
"""What speaks against a pair; taken off after all that speaks for it."""

RARE = 12
"""A word in at most so many reports (or in a hundredth of them) is rare."""

ALIKE_TEXTS = 0.15
ALIKE_WORDS = 3
"""The share of a text's words, by rarity, and the number from which two texts are alike."""
