"""Which reports are of one body."""

import pytest

import gov_open_report as gor
from gov_open_report.arithmetic.bodies import Bodies, group_by_body


def _bodies(*names: str | None) -> Bodies:
    return group_by_body([gor.Report(authority=name) for name in names])


def test_a_body_without_its_place_is_the_same_if_only_one_fits() -> None:
    """
    Spaces do not count, and nor does the place in front; what else differs is another body.
    """
    bodies = _bodies("洛阳市西工区教育局", "西工区 教育局", "教育局", "西工区教育局办公室", None)
    assert {"洛阳市西工区教育局": (0, 1, 2), "西工区教育局办公室": (3,)} == bodies.groups
    assert ((1, 2), (4,), (4,)) == (bodies.shortened, bodies.unnamed, bodies.unplaced)


def test_a_body_that_is_a_place_is_the_same_with_its_county_in_front() -> None:
    """
    A town is named as a place is, and is in front of nothing.
    """
    bodies = _bodies("云溪县金乡镇", "金乡镇")
    assert {"云溪县金乡镇": (0, 1)} == bodies.groups
    assert (1,) == bodies.shortened


def test_a_place_may_be_told_by_its_rank_alone() -> None:
    """
    县教育局 leaves out which county, as 教育局 leaves out that it is one.
    """
    assert {"县教育局": (0, 1)} == _bodies("县教育局", "教育局").groups


@pytest.mark.parametrize(("length", "groups"), [(100, 1), (101, 2)])
def test_names_longer_than_any_are_taken_as_they_stand(length: int, groups: int) -> None:
    """
    To try every place to cut would take long.
    """
    short = "教育局"
    name = "县".rjust(length - len(short), "云") + short
    assert length == len(name)
    assert groups == len(_bodies(name, short).groups)


def test_reports_that_all_name_no_body_are_of_one() -> None:
    """
    It has no name.
    """
    bodies = _bodies(None, " ", None)
    assert {"": (0, 1, 2)} == bodies.groups
    assert ((0, 1, 2), (), ()) == (bodies.unnamed, bodies.shortened, bodies.unplaced)
