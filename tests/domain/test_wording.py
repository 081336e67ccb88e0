"""Lithuanian nouns after numbers: three forms, and the teens go with the last."""

import pytest

from queueapp.domain.wording import counted

FORMS = {
    "klientas": (1, 21, 101, 121, 1001),
    "klientai": (2, 9, 22, 102, 129),
    "klientų": (0, 10, 11, 12, 19, 20, 100, 111, 119, 1011),
}


@pytest.mark.parametrize(
    ("many", "form"), [(n, form) for form, all_ in FORMS.items() for n in all_]
)
def test_the_form_that_goes_with_a_number(many: int, form: str) -> None:
    assert counted(many, "klientas", "klientai", "klientų") == form
