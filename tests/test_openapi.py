"""openapi.yaml is what the code says, is valid, and its examples are."""

from typing import Any

import jsonschema
from openapi_spec_validator import validate

from service.web.openapi import as_yaml, specification
from tests.conftest import ROOT


def test_the_file_is_what_the_code_says() -> None:
    written = (ROOT / "openapi.yaml").read_text("utf-8")
    assert written == as_yaml(specification()), "run `make openapi` and commit openapi.yaml"


def test_it_is_valid_openapi_3_1() -> None:
    document = specification()
    assert document["openapi"].startswith("3.1")
    validate(document)


def test_every_path_of_the_api_is_described(app: Any) -> None:
    others = {"/", "/embed", "/static/<path:filename>", "/openapi.json"}
    served = {str(rule) for rule in app.url_map.iter_rules() if not str(rule).startswith("/docs")}
    assert served - others == set(specification()["paths"])


def test_examples_keep_their_schemas() -> None:
    document = specification()
    checked = 0
    operation = document["paths"]["/v1/timeline"]["post"]
    for holder in (operation["requestBody"], *operation["responses"].values()):
        for content in holder["content"].values():
            schema = {**content["schema"], "components": document["components"]}
            for example in content.get("examples", {}).values():
                jsonschema.validate(example["value"], schema)
                checked += 1
    assert checked >= 3
