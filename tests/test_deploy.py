"""The Dockerfile and the Kubernetes example are true of the code; no engine is needed for that."""

import re
from dataclasses import fields
from typing import Any

import pytest
import yaml
from flask.testing import FlaskClient

from service.parse.pipeline import PIPELINE_VARIABLE
from service.settings import Settings, variable
from tests.conftest import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
MANIFESTS = {
    each["kind"]: each
    for each in yaml.safe_load_all((ROOT / "deploy" / "kubernetes.yaml").read_text("utf-8"))
}
POD = MANIFESTS["Deployment"]["spec"]["template"]["spec"]
[CONTAINER] = POD["containers"]
VARIABLES = {*(variable(each.name) for each in fields(Settings)), PIPELINE_VARIABLE}


def environment() -> dict[str, str]:
    return {each["name"]: each["value"] for each in CONTAINER["env"]}


def test_every_variable_is_a_setting_with_a_value_that_is_taken() -> None:
    image = dict(re.findall(r"(DATELINE_\w+)=(\S+)", DOCKERFILE))
    named = set(re.findall(r"DATELINE_\w+", DOCKERFILE)) | set(environment())
    assert named <= VARIABLES
    Settings.from_environment({**image, **environment()})


def test_the_image_listens_where_the_manifests_look() -> None:
    port = str(Settings().port)
    assert re.findall(r"^EXPOSE (\d+)$", DOCKERFILE, re.M) == [port]
    assert f"or {port}" in DOCKERFILE
    [named] = CONTAINER["ports"]
    assert str(named["containerPort"]) == port
    service = MANIFESTS["Service"]
    assert service["spec"]["ports"][0]["targetPort"] == named["name"]
    assert service["metadata"]["annotations"]["prometheus.io/port"] == port


@pytest.mark.parametrize("probe", ["startupProbe", "readinessProbe", "livenessProbe"])
def test_probes_ask_for_what_is_there(probe: str, client: FlaskClient) -> None:
    request = CONTAINER[probe]["httpGet"]
    assert request["port"] == CONTAINER["ports"][0]["name"]
    assert client.get(request["path"]).status_code == 200


def test_what_else_is_asked_for_is_there(client: FlaskClient) -> None:
    [healthcheck] = re.findall(r"/healthz", DOCKERFILE)
    path = MANIFESTS["Service"]["metadata"]["annotations"]["prometheus.io/path"]
    for asked in (healthcheck, path):
        assert client.get(asked).status_code == 200


def test_all_parts_select_the_same_pods() -> None:
    deployment = MANIFESTS["Deployment"]
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    selectors: list[Any] = [
        deployment["spec"]["selector"]["matchLabels"],
        MANIFESTS["Service"]["spec"]["selector"],
        MANIFESTS["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
    ]
    assert selectors == [labels] * 3
    target = MANIFESTS["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", deployment["metadata"]["name"])


def test_the_grace_of_the_platform_is_longer_than_ours() -> None:
    pause = int(CONTAINER["lifecycle"]["preStop"]["exec"]["command"][1])
    grace = Settings.from_environment(environment()).grace
    assert POD["terminationGracePeriodSeconds"] > pause + grace


def test_nobody_is_root_and_all_files_of_the_image_are_there() -> None:
    [user] = re.findall(r"^USER (\d+)$", DOCKERFILE, re.M)
    assert int(user) == POD["securityContext"]["runAsUser"] != 0
    kept = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.M)
    copied = re.findall(r"^COPY (?!--from)(\S+) ", DOCKERFILE, re.M)
    assert sorted(copied) == sorted(kept)
    for path in copied:
        assert (ROOT / path).exists()
