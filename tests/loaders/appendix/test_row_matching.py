from __future__ import annotations

from loaders.appendix.parts import Heading
from loaders.appendix.row_judgement import Judgement, RowKind
from loaders.appendix.row_matching import Named, best_match
from loaders.appendix.rows import Table


def table(number: int | None, ordinal: int = 2, area: str = "Kompetens") -> Table:
    return Table(Heading(1, 1, 2, number, area), ordinal, ())


def named(node: str, title: str, where: Table | None = None, region: str = "region-17") -> Named:
    return Named(node, region, where or table(2), title, title)


def refers(name: str, *tables: int, referral: str = "Se tabell 2.") -> Judgement:
    return Judgement(RowKind.REFERENCE, name, referral, tables)


MASS = named("a", "Yrkesmässan 2021")
STUDY = named("b", 'Studie "Varför flyttar unga?" Genomförd med två lärosäten')


def test_the_best_title_in_the_table() -> None:
    found = best_match(
        "region-17", refers("Studien ”Varför flyttar unga” i Värmland", 2), [MASS, STUDY]
    )

    assert found == (STUDY,)


def test_a_shared_year_is_no_match() -> None:
    assert best_match("region-17", refers("Bazaren 2021", 2), [MASS, STUDY]) == ()


def test_other_regions_and_tables_do_not_count() -> None:
    others = [named("c", "Bazaren", region="region-01"), named("d", "Bazaren", table(3, 3))]

    assert best_match("region-17", refers("Bazaren", 2), others) == ()


def test_one_match_in_each_table_named() -> None:
    again = named("c", "Yrkesmässan", table(5, 4))

    assert best_match("region-17", refers("Yrkesmässan 2021", 2, 5), [MASS, again]) == (MASS, again)


def test_tables_without_number_go_by_their_order() -> None:
    mass = named("c", "Yrkesmässan", table(None))

    assert best_match("region-17", refers("Yrkesmässan", 2), [mass]) == (mass,)


def test_a_table_named_by_its_area() -> None:
    judgement = refers("Yrkesmässan 2021", referral="se tabellen Kompetensförsörjning")
    mass = named("c", "Yrkesmässan 2021", table(2, 2, "Kompetensförsörjning i hela landet"))
    other = named("d", "Yrkesmässan 2021", table(5, 5, "Jämställdhet"))

    assert best_match("region-17", judgement, [other, mass]) == (mass,)
