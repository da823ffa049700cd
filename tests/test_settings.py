"""Settings: where they are found, what they do, and what is said when they are broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command_line import BAD, GOOD

from minutebook.settings import RuleSettings, SettingsFault, from_pyproject, from_toml

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import InProcess


def test_every_setting_is_read_from_toml() -> None:
    settings = from_toml(
        'profile = "assurance"\nstage = "publish"\nselect = ["MTG"]\nignore = "ACT102"\nfail-on = "warning"\n'
        'files = ["minutes/*.md"]\npeople = "who.yaml"\n'
        '[rules.TXT101]\nseverity = "error"\nat-least = 30\n[rules.ACT102]\nseverity = "off"\n'
    )
    assert (settings.profile, settings.stage, settings.fail_on, settings.people) == (
        "assurance",
        "publish",
        "warning",
        "who.yaml",
    )
    assert (settings.select, settings.ignore, settings.files) == (("MTG",), ("ACT102",), ("minutes/*.md",))
    assert settings.rules == {
        "TXT101": RuleSettings(severity="error", options={"at_least": 30}),
        "ACT102": RuleSettings(severity="off"),
    }


def test_a_pyproject_without_a_table_of_ours_sets_nothing() -> None:
    assert from_pyproject('[project]\nname = "x"\n') is None


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ('profil = "board"', 'there is no setting called "profil"; did you mean "profile"?'),
        ('fail-on = "fatal"', '"fail-on" cannot be "fatal"; write error, warning or info'),
        ("files = 3", '"files" must be a list of texts'),
        ("profile = 3", '"profile" must be a text'),
        ('[rules.ACT101]\nseverity = "loud"', '"severity" cannot be "loud"; write error, warning, info or off'),
        ("rules = 1", '"rules" must be a table'),
        ("profile = \nstage = 1", "at line 1, column 11"),
        (f"select = {'[' * 9000}", "lists are nested too deeply"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_what_to_write(toml: str, sentence: str) -> None:
    with pytest.raises(SettingsFault) as fault:
        from_toml(toml)
    assert sentence in str(fault.value)


def test_settings_of_the_folder_above_count_and_the_command_line_wins(
    minutebook: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.minutebook]\nignore = ["action-without-owner"]\n')
    (tmp_path / "below").mkdir()
    (tmp_path / "below/june.md").write_text(BAD)
    monkeypatch.chdir(tmp_path / "below")
    assert minutebook("check", "june.md").status == 0
    (tmp_path / "below/minutebook.toml").write_text('select = ["ACT"]\n')
    assert minutebook("check", "june.md").status == 1
    assert minutebook("check", "june.md", "--select", "MTG").status == 0


def test_what_the_settings_and_the_command_line_ignore_is_ignored(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "minutebook.toml").write_text('ignore = ["ACT101"]\n')
    (tmp_path / "june.md").write_text(BAD.replace("date: Tuesday", "date: Monday"))
    assert minutebook("check", "june.md").status == 1
    assert minutebook("check", "june.md", "--ignore", "MTG103").status == 0


def test_settings_above_the_root_of_a_repository_do_not_count(
    minutebook: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "minutebook.toml").write_text('ignore = ["ACT101"]\n')
    (tmp_path / "repository/.git").mkdir(parents=True)
    (tmp_path / "repository/june.md").write_text(BAD)
    monkeypatch.chdir(tmp_path / "repository")
    assert minutebook("check", "june.md").status == 1


def test_a_rule_can_be_made_louder_and_silenced(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(BAD.replace("No apologies were received.\n", ""))
    (tmp_path / "minutebook.toml").write_text(
        '[rules.action-without-owner]\nseverity = "off"\n[rules.ATT105]\nseverity = "error"\n'
    )
    ended = minutebook("check", "june.md")
    assert ended.status == 1
    assert "error: Nothing is said about apologies" in ended.out
    assert "ACT101" not in ended.out


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("select = [", "minutebook.toml: These settings cannot be used: the file is not TOML: "),
        ('select = ["ACT1O1"]', 'minutebook.toml: There is no rule called "ACT1O1". Did you mean "ACT101"'),
        ('[rules.ACT999]\nseverity = "off"', 'minutebook.toml: There is no rule called "ACT999".'),
        ("[rules.ACT101]\nloud = 1", 'minutebook.toml: ACT101 has no setting called "loud". It has severity.'),
        (
            '[rules.TXT101]\nwords = "many"',
            "minutebook.toml: \"words\" of TXT101 cannot be 'many'. Write it as in words = 40.",
        ),
        ('profile = "bored"', 'There is no profile called "bored".'),
    ],
)
def test_broken_settings_stop_the_run_with_one_sentence(
    minutebook: InProcess, tmp_path: Path, toml: str, sentence: str
) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "minutebook.toml").write_text(toml)
    ended = minutebook("check", "june.md")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"minutebook: {sentence}")
    assert ended.err.count("\n") == 1


def test_people_of_the_register_need_no_attendance_row(minutebook: InProcess, tmp_path: Path) -> None:
    (tmp_path / "june.md").write_text(GOOD.replace("SR to write", "Treasurer to write"))
    assert "(ACT105)" in minutebook("check", "june.md").out
    (tmp_path / "people.yaml").write_text("- role: Treasurer\n  holders:\n  - name: Kim Vale\n    from: 2020-01-01\n")
    assert minutebook("check", "june.md").out == "1 set of minutes checked: nothing to put right.\n"


@pytest.mark.parametrize(
    "text",
    [
        "- &a [*a]\n",
        "- !!python/object/apply:os.system ['true']\n",
        "[" * 5000,
        "a: b: c\n",
        "- name: Kim Vale\n  shoe: 7\n",
    ],
    ids=["alias", "tag", "depth", "broken", "unknown"],
)
def test_a_broken_or_hostile_register_stops_the_run_with_one_sentence(
    minutebook: InProcess, tmp_path: Path, text: str
) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "people.yaml").write_text(text)
    ended = minutebook("check", "june.md")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("minutebook: people.yaml: ")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("text", ["[" * 20 + "]" * 20, "- a\n" * 60_000], ids=["deep", "long"])
def test_a_register_that_nobody_would_write_is_not_built(minutebook: InProcess, tmp_path: Path, text: str) -> None:
    (tmp_path / "june.md").write_text(GOOD)
    (tmp_path / "people.yaml").write_text(text)
    assert "the register is too deep or too long" in minutebook("check", "june.md").err
