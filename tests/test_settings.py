import pytest

from service.settings import Settings


def test_what_is_not_set_keeps_its_default() -> None:
    assert Settings.from_environment({}) == Settings()
    assert Settings.from_environment({"DATELINE_PORT": ""}) == Settings()


def test_each_variable_sets_its_field() -> None:
    environment = {"DATELINE_HOST": "0.0.0.0", "DATELINE_MAX_BODY": "10", "DATELINE_WORKERS": "3"}
    expected = Settings(host="0.0.0.0", max_body=10, workers=3)
    assert Settings.from_environment(environment) == expected


@pytest.mark.parametrize("value", ["many", "1.5", "0", "-1"])
def test_a_wrong_number_is_refused_by_the_variable_s_name(value: str) -> None:
    with pytest.raises(ValueError, match="DATELINE_WORKERS must be"):
        Settings.from_environment({"DATELINE_WORKERS": value})


@pytest.mark.parametrize("name", ["LOG_LEVEL", "LOG_FORMAT", "TELEMETRY"])
def test_a_word_that_is_not_known_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(ValueError, match=rf"DATELINE_{name} must be one of: \w+, \w+"):
        Settings.from_environment({f"DATELINE_{name}": "loud"})


def test_no_proxy_is_a_number_of_proxies() -> None:
    assert Settings.from_environment({"DATELINE_TRUSTED_PROXIES": "0"}) == Settings()
    with pytest.raises(ValueError, match="at least 0"):
        Settings.from_environment({"DATELINE_TRUSTED_PROXIES": "-1"})
