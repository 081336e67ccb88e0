"""The genitive that is suggested for institutions and departments."""

import pytest

from queueapp.domain.genitive import genitive
from queueapp.domain.setup import Office


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kauno miesto savivaldybės administracija", "Kauno miesto savivaldybės administracijos"),
        ("Klientų aptarnavimo skyrius", "Klientų aptarnavimo skyriaus"),
        ("Kauno kultūros centras", "Kauno kultūros centro"),
        ("Užimtumo tarnyba", "Užimtumo tarnybos"),
        ("Ąžuolpilio savivaldybė", "Ąžuolpilio savivaldybės"),
        ("Teisės biuras", "Teisės biuro"),
        ("Būsto agentūra", "Būsto agentūros"),
        ("Savivaldybės įmonė", "Savivaldybės įmonės"),
        ("Dokumentų poskyris", "Dokumentų poskyrio"),
        ("Struktūrinis padalinys", "Struktūrinio padalinio"),
        ("Transporto sektorius", "Transporto sektoriaus"),
        ("Autobusų stotis", "Autobusų stoties"),
        ("Socialinės paramos departamentas", "Socialinės paramos departamento"),
        ("Socialinių paslaugų centras", "Socialinių paslaugų centro"),
        ("Vaikų globos namai", "Vaikų globos namų"),
        ("Seniūnija", "Seniūnijos"),
        ("Mokestis", "Mokesčio"),
    ],
)
def test_the_head_is_declined_and_what_is_in_the_genitive_stays(name: str, expected: str) -> None:
    assert genitive(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nacionalinė žemės tarnyba", "Nacionalinės žemės tarnybos"),
        ("Bendrasis skyrius", "Bendrojo skyriaus"),
        ("Viešoji biblioteka", "Viešosios bibliotekos"),
        ("Vyriausiasis archyvas", "Vyriausiojo archyvo"),
    ],
)
def test_an_adjective_goes_along_with_its_noun(name: str, expected: str) -> None:
    assert genitive(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Viešoji įstaiga „Kauno poliklinika“", "Viešosios įstaigos „Kauno poliklinika“"),
        ('Biuras "Pagalba"', 'Biuro "Pagalba"'),
        ("KMSA", "KMSA"),
        ("UAB „Švara“", "UAB „Švara“"),
        (
            "Kultūros, švietimo ir sporto skyrius (KŠSS)",
            "Kultūros, švietimo ir sporto skyriaus (KŠSS)",
        ),
        (
            "Departamentas prie Lietuvos Respublikos vyriausybės",
            "Departamento prie Lietuvos Respublikos vyriausybės",
        ),
        ("Skyrius Nr. 3", "Skyriaus Nr. 3"),
        ("", ""),
    ],
)
def test_quotes_abbreviations_and_what_follows_prie_stay(name: str, expected: str) -> None:
    assert genitive(name) == expected


def test_what_is_genitive_already_is_not_declined_again() -> None:
    office = Office()
    for said in (office.institution_of, office.department_of, "Turgaus aikštės namų"):
        assert genitive(said) == said


def test_a_new_hall_is_suggested_what_it_has() -> None:
    office = Office()
    assert genitive(office.institution) == office.institution_of
    assert genitive(office.department) == office.department_of
