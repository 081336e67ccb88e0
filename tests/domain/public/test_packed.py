"""What is set up for clients comes back from its text as it was, and nothing else does."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.public.packed import pack, unpack
from queueapp.domain.public.setup import (
    Arrow,
    Group,
    Kiosk,
    Notice,
    Paper,
    PublicSetup,
    QuietSpan,
    ScreenView,
    TicketForm,
    Words,
)

IDS = st.integers(1, 2**40)
WORDS = st.builds(Words, st.text(max_size=20), st.text(max_size=20))
LANGUAGES = st.lists(st.sampled_from(("lt", "en")), max_size=2, unique=True).map(tuple)
SOME = st.none() | st.frozensets(IDS, max_size=4)
YES = st.booleans()
MINUTES = st.integers(0, 1440)
SETUPS = st.builds(
    PublicSetup,
    st.lists(
        st.builds(
            ScreenView,
            st.text(max_size=20),
            SOME,
            SOME,
            st.dictionaries(IDS, st.sampled_from(Arrow), max_size=4),
            LANGUAGES,
            LANGUAGES,
            YES,
            st.integers(0, 100),
            YES,
            YES,
            YES,
        ),
        max_size=3,
    ).map(tuple),
    st.lists(
        st.builds(
            Notice,
            IDS,
            WORDS,
            st.none() | IDS,
            st.none() | st.dates().map(str),
            st.none() | st.dates().map(str),
            st.integers(5, 300),
        ),
        max_size=3,
    ).map(tuple),
    st.builds(
        Kiosk,
        YES,
        LANGUAGES,
        st.lists(st.builds(Group, WORDS, st.lists(IDS, max_size=3).map(tuple)), max_size=3).map(
            tuple
        ),
        st.frozensets(IDS, max_size=3),
        st.sampled_from(Paper),
        st.integers(10, 120),
        WORDS,
    ),
    st.builds(TicketForm, st.none() | IDS, WORDS, WORDS, YES, YES, YES, YES, YES),
    st.lists(st.builds(QuietSpan, MINUTES, MINUTES), max_size=3).map(tuple),
)


@given(SETUPS)
def test_what_was_set_up_comes_back_as_it_was(setup: PublicSetup) -> None:
    assert unpack(pack(setup)) == setup


@pytest.mark.parametrize("text", ["", "{}"])
def test_what_nobody_has_set_up_is_as_it_comes(text: str) -> None:
    assert unpack(text) == PublicSetup()


def test_what_is_not_said_is_as_it_comes_and_what_nobody_knows_is_passed_over() -> None:
    text = json.dumps(
        {
            "screens": [{"name": "Hall", "later": [1]}],
            "notices": [{"id": 3, "lt": "Sveiki"}],
            "kiosk": {"smell": "roses"},
            "ticket": {"kept": False},
            "later": {"x": 1},
        }
    )
    assert unpack(text) == PublicSetup(
        (ScreenView("Hall"),), (Notice(3, Words("Sveiki")),), Kiosk(), TicketForm(kept=False)
    )


BROKEN = (
    *("x", "[]", "null", "1", '"text"', "[" * 100_000, '{"screens"', "NaN"),
    *('{"screens": 1}', '{"screens": {}}', '{"screens": [1]}', '{"screens": [{}]}'),
    '{"screens": [{"name": null}]}',
    '{"screens": [{"name": "a", "services": [[1]]}]}',
    '{"screens": [{"name": "a", "services": "all"}]}',
    '{"screens": [{"name": "a", "arrows": [[1]]}]}',
    '{"screens": [{"name": "a", "arrows": [[1, "sideways"]]}]}',
    '{"screens": [{"name": "a", "arrows": [[true, "left"]]}]}',
    '{"screens": [{"name": "a", "volume": "loud"}]}',
    '{"screens": [{"name": "a", "volume": true}]}',
    '{"screens": [{"name": "a", "volume": 0.5}]}',
    '{"screens": [{"name": "a", "languages": "lt"}]}',
    *('{"notices": [{"lt": "a"}]}', '{"notices": [{"id": 1, "picture": "a.png"}]}'),
    *('{"kiosk": null}', '{"kiosk": {"open": 1}}', '{"kiosk": {"paper": "sometimes"}}'),
    '{"kiosk": {"groups": [{"lt": "a", "services": [null]}]}}',
    *('{"ticket": []}', '{"ticket": {"heading": "a"}}', '{"ticket": {"logo": true}}'),
    *('{"quiet": [[1]]}', '{"quiet": [[1, 2, 3]]}', '{"quiet": [[true, 2]]}', '{"quiet": [1]}'),
)


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: text[:50])
def test_a_text_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        unpack(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(SETUPS, st.data())
def test_one_value_of_another_kind_is_refused_or_understood_and_nothing_breaks(
    setup: PublicSetup, data: st.DataObject
) -> None:
    said: Any = json.loads(pack(setup))
    within = said
    while isinstance(within, dict | list) and within:
        keys = list(within) if isinstance(within, dict) else list(range(len(within)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(within[key], dict | list) or data.draw(st.booleans()):
            within[key] = data.draw(JSON)
            break
        within = within[key]
    try:
        found = unpack(json.dumps(said))
    except ValueError:
        return
    assert unpack(pack(found)) == found
