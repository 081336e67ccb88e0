"""The account of the operating system is what the system says, whatever the environment does."""

import os
import pwd

import pytest

from queueapp.account import own_account


def test_the_account_is_the_systems_and_not_the_environments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("USER", "LOGNAME", "USERNAME", "LNAME"):
        monkeypatch.setenv(name, "somebody-else")
    assert own_account() == pwd.getpwuid(os.getuid()).pw_name


def test_an_account_that_the_system_does_not_know_is_nobodys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_000)
    assert own_account() == ""
