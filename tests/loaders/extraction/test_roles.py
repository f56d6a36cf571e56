"""Roles from the words around a name."""

from __future__ import annotations

import pytest

from loaders.extraction.roles import role_of, strongest


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Projektägare: *Ullbolaget", "owner"),
        ("Projektet drivs av *Ullbolaget sedan 2020", "owner"),
        ("*Ullbolaget är projektägare", "owner"),
        ("*Ullbolaget leder arbetet", "owner"),
        ("Ullverket, *Ullbolaget", "owner"),
        ("Ullverket, *Ullbolaget\nProjektet ska förädla ull", "owner"),
        ("Ullverket\n*Ullbolaget\nProjektet ska förädla ull", "owner"),
        ("på uppdrag av *Ullbolaget", "owner"),
        ("finansieras av *Ullbolaget", "funder"),
        ("med stöd från *Ullbolaget", "funder"),
        ("*Ullbolaget medfinansierar arbetet", "funder"),
        ("i samverkan med *Ullbolaget", "partner"),
        ("Ett samarbete mellan Fårfarmen och *Ullbolaget", "partner"),
        ("tillsammans med Fårfarmen, Vävarna och *Ullbolaget", "partner"),
        ("Parter: Fårfarmen, *Ullbolaget", "partner"),
        ("*Ullbolaget har bidragit till arbetet", "partner"),
        ("En kurs genomfördes av *Ullbolaget", "implementer"),
        ("*Ullbolaget genomförde en undersökning", "implementer"),
        ("där *Ullbolaget finns med och finansierar en del", "funder"),
        ("*Ullbolaget är utförare", "implementer"),
        ("*Ullbolaget har gjort en extern utvärdering av ullprojektet Mjuk", "mention"),
        ("*Ullbolaget har under tre år utvärderat projektet", "mention"),
        ("*Ullbolaget har genomfört en utvärdering av stödet", "implementer"),
        ("Information till *Ullbolaget", "target"),
        ("Intressenterna är: skolor, rektorer, *Ullbolaget", "target"),
        ("Enligt *Ullbolaget växer intresset", None),
        ("2021 genomför *Ullbolaget en satsning", "implementer"),
        ("Projektledaren *Ullbolaget", "owner"),
        ("leds och finansieras av *Ullbolaget", "owner"),
        ("ett forskningsprojekt vid *Ullbolaget", "owner"),
        ("ett gemensamt initiativ av *Ullbolaget och Vävarna", "owner"),
        ("som *Ullbolaget i Trollhättan är projektägare till", "owner"),
        ("Ullverket, *Ullbolaget, som ska avslutas", "owner"),
        ("beslut om ull *Ullbolaget" + " " * 20, "owner"),
        ("tidigare projektet Fåret som leddes av *Ullbolaget", "mention"),
        ("med hjälp av *Ullbolaget finansiering", "funder"),
        ("(*Ullbolaget och anslag 1:1)", "funder"),
        ("genomförts med hjälp av telefoner (*Ullbolaget)", None),
        ("avsiktsförklaring (framtagna av *Ullbolaget)", "implementer"),
        ("gav i uppdrag åt *Ullbolaget", "implementer"),
        ("Samplaneringsmöten med *Ullbolaget", "partner"),
        ("där *Ullbolaget och utbildare ingår", "partner"),
        ("Inbjudna aktörer; skolor, *Ullbolaget", "target"),
    ],
)
def test_cues(text: str, role: str | None) -> None:
    start = text.index("*")
    plain = text.replace("*", "")
    assert role_of(plain, start, start + len("Ullbolaget")) == role


def test_a_cue_of_another_sentence_does_not_reach() -> None:
    text = "Det drivs av Vävarna. Ullbolaget har en butik"
    assert role_of(text, text.index("Ullbolaget"), len("Det drivs av Vävarna. Ullbolaget")) is None


def test_being_called_something_counts_before_the_list_it_stands_in() -> None:
    text = "medfinansieras av Vävarna och Ullbolaget är utförare"
    start = text.index("Ullbolaget")
    assert role_of(text, start, start + len("Ullbolaget")) == "implementer"


def test_the_strongest_role_wins() -> None:
    assert strongest(["mention", "partner", "funder"]) == "funder"
    with pytest.raises(ValueError):
        strongest([])
