"""The door of the desk: who gets in, and what pages may do."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import HERE, PORT, Pages

from wpsheet.desk.guard import MOST_BYTES


@pytest.fixture
def pages(sample: Path) -> Pages:
    return Pages(sample.parent, sample.name)


def test_a_ticket_gives_a_cookie_once_and_leaves_the_address(pages: Pages) -> None:
    address = pages.keys.address()
    answer = pages.get(address)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"wpsheet-desk-{PORT}=")
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert pages.get("/").status_code == 200
    pages.cookies.clear()
    assert pages.get(address).status_code == 403
    assert pages.get("/").status_code == 403


def test_a_ticket_that_was_used_does_not_shut_out_who_is_in(pages: Pages) -> None:
    address = pages.keys.address()
    pages.get(address)
    assert pages.get(address).status_code == 303


def test_asking_for_the_head_alone_uses_no_ticket(pages: Pages) -> None:
    address = pages.keys.address()
    assert pages.request("HEAD", address).status_code == 403
    assert pages.get(address).status_code == 303


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.1:{PORT + 1}", ""]
)
def test_another_host_gets_nothing(pages: Pages, host: str) -> None:
    pages.entered()
    assert pages.get("/", host=host).status_code == 403
    assert pages.get(pages.keys.address(), host=host).status_code == 403


def test_localhost_is_this_computer_too(pages: Pages) -> None:
    assert pages.entered().get("/", host=f"localhost:{PORT}").status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1", "", None])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_what_is_sent_from_elsewhere_is_refused(
    pages: Pages, method: str, origin: str | None
) -> None:
    pages.entered()
    headers = {} if origin is None else {"origin": origin}
    assert pages.request(method, "/close", headers=headers).status_code == 403
    assert not pages.presence.closed


def test_a_form_of_ours_is_taken(pages: Pages) -> None:
    answer = pages.entered().post("/close")
    assert answer.status_code == 200
    assert pages.presence.closed


def test_a_form_without_the_cookie_is_refused(pages: Pages) -> None:
    assert pages.post("/close").status_code == 403


def test_a_long_request_is_refused_whatever_its_header_says(pages: Pages) -> None:
    pages.entered()
    long = b"x" * (MOST_BYTES + 1)
    headers = {"origin": HERE}
    assert pages.request("POST", "/close", content=long, headers=headers).status_code == 413

    async def in_parts():
        for _ in range(11):
            yield b"x" * 100_000

    assert pages.request("POST", "/close", content=in_parts(), headers=headers).status_code == 413
    assert not pages.presence.closed


def test_every_answer_says_what_its_page_may_do(pages: Pages) -> None:
    shut_out = pages.get("/")
    pages.entered()
    for answer in (
        shut_out,
        pages.get("/folder"),
        pages.get("/check?file=no.xlsx"),
        pages.get("/no"),
    ):
        headers = answer.headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "name",
    [
        "../secret.xlsx",
        "./programme.xlsx",
        "/etc/passwd",
        "sub/other.xlsx",
        "..",
        "",
        "~$programme.xlsx",
    ],
)
def test_a_file_is_named_out_of_the_list_never_by_path(
    pages: Pages, name: str, tmp_path: Path
) -> None:
    pages.entered().desk.followed("programme.xlsx")
    for address in ("/check", "/import"):
        answer = pages.request("GET", address, params={"file": name})
        assert answer.status_code == 422
        assert "is not in the folder" in answer.text


def test_a_folder_is_named_out_of_the_list_too(pages: Pages) -> None:
    pages.entered()
    pages.get("/folder")
    assert pages.post("/folder", {"folder": "../.."}).status_code == 422
    before = pages.desk.folder
    assert pages.post("/folder", {"folder": ".."}).status_code == 303
    assert pages.desk.folder == before.parent


@pytest.mark.parametrize("back", ["//evil.example/", "http://evil.example", "/\\evil.example"])
def test_no_form_leads_elsewhere(pages: Pages, back: str) -> None:
    answer = pages.entered().post("/language", {"language": "fr", "back": back})
    assert answer.headers["location"] == "/"


def test_a_second_start_gets_a_ticket_by_its_secret_alone(pages: Pages) -> None:
    assert pages.post("/ticket").status_code == 403
    answer = pages.post("/ticket", **{"x-wpsheet-secret": pages.keys.secret})
    assert pages.get(answer.json()["address"]).headers["location"] == "/folder"
