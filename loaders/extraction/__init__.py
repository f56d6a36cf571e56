"""Facts in Swedish prose about regional development, found by clear patterns and name lists.

`Context` says who reports; each function takes plain text and returns what it names, in order
and once: organisations with their roles, goals of the region's own strategies, goals of Agenda
2030, programmes, case ids, periods, amounts, municipalities, related projects, and the
undertaking's own name. Imports graph only. Precision first: a doubtful find is left out.
"""

from loaders.extraction.agenda import AgendaGoal, agenda_goals
from loaders.extraction.amounts import amounts_sek
from loaders.extraction.cases import case_ids
from loaders.extraction.context import Context
from loaders.extraction.dates import NO_PERIOD, Period
from loaders.extraction.goals import GoalMention, goals
from loaders.extraction.municipalities import municipalities
from loaders.extraction.names import OwnName, own_name
from loaders.extraction.organisations import OrganisationMention, organisations
from loaders.extraction.periods import period
from loaders.extraction.programmes import ProgrammeMention, programme_mentions, programmes
from loaders.extraction.related import related_projects

__all__ = [
    "NO_PERIOD",
    "AgendaGoal",
    "Context",
    "GoalMention",
    "OrganisationMention",
    "OwnName",
    "Period",
    "ProgrammeMention",
    "agenda_goals",
    "amounts_sek",
    "case_ids",
    "goals",
    "municipalities",
    "organisations",
    "own_name",
    "period",
    "programme_mentions",
    "programmes",
    "related_projects",
]
