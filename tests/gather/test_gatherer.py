"""Files, folders and bytes: what comes out, on which basis, and what each kind of bad input is told."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marsad.claims import InputError, PublishedBasis
from marsad.gather import Failure, Gathered, Gatherer, Limits
from tests.gather.conftest import a_gatherer
from tests.gather.site import PAGE
from tests.shared import shared_path

TEXT = "Two people were killed by a roadside bomb near Hawija, police said."
WIRE = "https://www.tigriswire.example"


def page(head: str) -> bytes:
    return PAGE.replace("</head>", f"{head}</head>").encode()


def test_bytes_are_kept_as_found_and_named_by_their_digest(gatherer: Gatherer, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode() + b"\r\nMore.")
    found = gatherer.gather(path)
    assert found.snapshot.content == path.read_bytes()
    assert found.document.sha256 == found.snapshot.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert found.document.text == f"{TEXT}\nMore."
    assert (found.snapshot.origin, found.snapshot.media_type) == (str(path), "text/plain")


def test_identical_bytes_are_one_document_wherever_they_lie(gatherer: Gatherer) -> None:
    first, second = gatherer.gather("a.txt", data=TEXT.encode()), gatherer.gather("-", data=TEXT.encode())
    assert first.document == second.document


def test_bytes_from_standard_input_are_recognised_without_a_name(gatherer: Gatherer) -> None:
    assert gatherer.gather("-", data=PAGE.encode()).document.extractor == "trafilatura"
    assert gatherer.gather("-", data=TEXT.encode()).document.extractor == "plain"


@pytest.mark.parametrize(
    ("head", "found", "basis"),
    [
        ("<meta property='article:published_time' content='2018-10-23T14:00:00+03:00'>", 23, PublishedBasis.METADATA),
        (f"<link rel='canonical' href='{WIRE}/iraq/221020181'>", 22, PublishedBasis.URL),
        ("<meta property='article:modified_time' content='2018-10-25'>", None, PublishedBasis.UNKNOWN),
        (
            f"<meta name='date' content='2018-10-23'><link rel='canonical' href='{WIRE}/2018/10/22/x'>",
            23,
            PublishedBasis.METADATA,
        ),
        (
            f"<meta name='date' content='10/11/2018'><link rel='canonical' href='{WIRE}/2018/10/22/x'>",
            22,
            PublishedBasis.URL,
        ),
    ],
)
def test_the_date_of_a_page_comes_with_its_basis(
    gatherer: Gatherer, head: str, found: int | None, basis: PublishedBasis
) -> None:
    document = gatherer.gather("x.html", data=page(head)).document
    assert (document.published, document.published_basis) == (found and date(2018, 10, found), basis)


def test_a_dateline_and_a_header_line_are_dates_from_the_text(gatherer: Gatherer) -> None:
    for text in (f"BAGHDAD, October 23, 2018 - {TEXT}", f"Published: 23 October 2018\n\n{TEXT}"):
        document = gatherer.gather("x.txt", data=text.encode()).document
        assert (document.published, document.published_basis) == (date(2018, 10, 23), PublishedBasis.TEXT)


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("<span class='entry-date'>Tuesday, 23 October 2018 - 14:30</span>", 23),
        ("<p class='post-meta date'>October 23, 2018</p><span class='updated date'>October 25, 2018</span>", 23),
        ("<span class='date'>23 October 2018</span><span class='date'>24 October 2018</span>", None),
        ("<span class='update'>23 October 2018</span>", None),
        ("<span class='date'>Tuesday</span>", None),
    ],
)
def test_a_date_shown_beside_the_headline_is_a_date_from_the_text(
    gatherer: Gatherer, shown: str, found: int | None
) -> None:
    data = PAGE.replace("</h1>", f"</h1>{shown}").encode()
    document = gatherer.gather("x.html", data=data).document
    basis = PublishedBasis.TEXT if found else PublishedBasis.UNKNOWN
    assert (document.published, document.published_basis) == (found and date(2018, 10, found), basis)


def test_a_date_of_another_story_on_the_page_is_not_this_ones(gatherer: Gatherer) -> None:
    data = PAGE.replace("</body>", "<ul><li><span class='date'>1 January 2018</span></li></ul></body>").encode()
    assert gatherer.gather("x.html", data=data).document.published is None


def test_a_given_date_wins(gatherer: Gatherer) -> None:
    data = page("<meta name='date' content='2018-10-23'>")
    document = gatherer.gather("x.html", data=data, published=date(2018, 10, 24)).document
    assert (document.published, document.published_basis) == (date(2018, 10, 24), PublishedBasis.GIVEN)


def test_no_date_is_never_today(gatherer: Gatherer) -> None:
    document = gatherer.gather("x.txt", data=TEXT.encode()).document
    assert (document.published, document.published_basis) == (None, PublishedBasis.UNKNOWN)


def test_the_publisher_is_found_by_address_by_site_name_and_by_header(gatherer: Gatherer) -> None:
    by_address = page(f"<link rel='canonical' href='{WIRE}/iraq/1'>").replace(b"og:site_name", b"og:nothing")
    for name, data in (
        ("a.html", by_address),
        ("b.html", page("")),
        ("c.txt", f"Source: Tigris Wire\n\n{TEXT}".encode()),
    ):
        document = gatherer.gather(name, data=data).document
        assert (document.source, document.source_id) == ("Tigris Wire", "tigris-wire")
    unknown = gatherer.gather("d.txt", data=f"Source: Somebody\n\n{TEXT}".encode()).document
    assert (unknown.source, unknown.source_id) == ("Somebody", None)


def test_bytes_of_an_address_keep_the_address(gatherer: Gatherer) -> None:
    found = gatherer.gather(f"{WIRE}/2018/10/23/x", data=page(""))
    assert (found.snapshot.url, found.document.published) == (f"{WIRE}/2018/10/23/x", date(2018, 10, 23))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXT, "en"),
        ("وأدى الانفجار إلى مقتل ثمانية أشخاص وإصابة 24 آخرين، حسبما قال مصدر طبي.", "ar"),
        ("پێنج پۆلیسی نەوت لە تەقینەوەکەدا بریندار بوون لە گوندی مەفتوول.", "ckb"),
        ("Kirkuk 4.", None),
    ],
)
def test_the_language_is_told_or_left_open(gatherer: Gatherer, text: str, language: str | None) -> None:
    assert gatherer.gather("x.txt", data=text.encode()).document.language == language


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("e.txt", b"", "the file is empty"),
        ("e.html", b"\n", "the file is empty"),
        ("i.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        ("d.txt", b"%PDF-1.4", "a PDF file"),
        ("b.dat", b"abc\x00", "binary data"),
        ("h.txt", b"Source: Tigris Wire\n\n", "a header and no text"),
        ("h.txt", f"Published: yesterday\n\n{TEXT}".encode(), '"yesterday" in the header is no date'),
        ("f.txt", f"Published: 2031-01-01\n\n{TEXT}".encode(), "published on 2031-01-01, which is after today"),
        ("f.html", page("<meta name='date' content='2018-12-01'>"), "published on 2018-12-01, which is after today"),
        ("n.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        ("l.jsonl", b'{"id": "1", "text": "x"}', "JSON Lines hold many reports"),
    ],
)
def test_bad_input_is_refused_with_its_name_the_problem_and_what_to_do(
    gatherer: Gatherer, name: str, data: bytes, problem: str
) -> None:
    with pytest.raises(InputError) as caught:
        gatherer.gather(name, data=data)
    assert str(caught.value).startswith(f"{name}: ")
    assert problem in str(caught.value)
    assert caught.value.hint


def test_a_given_date_in_the_future_is_refused(gatherer: Gatherer) -> None:
    with pytest.raises(InputError, match=r"x\.txt: published on 2018-12-01, which is after today \(2018-11-30\)"):
        gatherer.gather("x.txt", data=TEXT.encode(), published=date(2018, 12, 1))


def test_a_file_over_the_limit_is_refused_with_size_and_option_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 50 * 1024 * 1024)
    with pytest.raises(InputError, match=r"huge\.txt: 52,428,800 bytes, .* --max-bytes"):
        a_gatherer().gather(path)
    with pytest.raises(InputError, match="standard input: 70 bytes, and at most 50 are read"):
        a_gatherer(max_bytes=50).gather("-", data=b"x" * 70)


def test_a_device_without_a_size_is_read_up_to_the_limit() -> None:
    with pytest.raises(InputError, match="more than 1,000 bytes"):
        a_gatherer(max_bytes=1000).gather("/dev/zero")


@pytest.mark.parametrize("limits", [{"max_bytes": 0}, {"timeout_s": 0}, {"redirects": -1}])
def test_limits_that_let_nothing_through_are_refused(limits: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="limits that let nothing through"):
        Limits(**limits)


def test_a_path_that_is_absent_or_a_folder_is_refused(gatherer: Gatherer, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.txt: cannot be read \(No such file"):
        gatherer.gather(tmp_path / "absent.txt")
    with pytest.raises(InputError, match="this is a folder"):
        gatherer.gather(tmp_path)


@pytest.mark.parametrize("name", ["a\x00b.txt", "a\x00b.jsonl", "x" * 5000, "x" * 5000 + ".jsonl", "", "."])
def test_a_name_no_system_knows_is_a_failure_like_any_other(gatherer: Gatherer, tmp_path: Path, name: str) -> None:
    (tmp_path / "z.txt").write_text(TEXT, "utf-8")
    if name in ("", "."):
        with pytest.raises(InputError, match="this is a folder"):
            gatherer.gather(name)
        return
    failed, found = gatherer.walk([name, tmp_path / "z.txt"])
    assert isinstance(failed, Failure)
    assert "cannot be read" in str(failed.error)
    assert isinstance(found, Gathered)


def test_a_given_date_is_that_of_every_report_of_a_walk(gatherer: Gatherer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "1", "text": "x", "published": "2018-10-01"}\n', "utf-8")
    found = list(gatherer.walk([tmp_path], published=date(2018, 10, 23)))
    assert [item.document.published for item in found if isinstance(item, Gathered)] == [date(2018, 10, 23)] * 2
    assert [type(item) for item in gatherer.walk([tmp_path], published=date(2018, 12, 1))] == [Failure] * 2


def test_a_folder_is_walked_by_name_and_what_fails_is_named(gatherer: Gatherer, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("c.txt", "b/d.html", "README.md", ".hidden/e.txt", "picture.png"):
        (tmp_path / name).write_bytes(PAGE.encode() if name.endswith("html") else TEXT.encode())
    (tmp_path / "a.txt").write_bytes(b"")
    found = [
        (Path(item.origin if isinstance(item, Failure) else item.snapshot.origin).name, type(item))
        for item in gatherer.walk([tmp_path, tmp_path / "absent.jsonl", tmp_path / "absent.txt"])
    ]
    assert found == [
        ("a.txt", Failure),
        ("c.txt", Gathered),
        ("picture.png", Failure),
        ("d.html", Gathered),
        ("absent.jsonl", Failure),
        ("absent.txt", Failure),
    ]


def test_a_folder_that_cannot_be_opened_is_named(
    gatherer: Gatherer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "z.txt").write_text(TEXT, "utf-8")
    scan = os.scandir

    def refusing(path: Any) -> Any:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    report, shut = gatherer.walk([tmp_path])
    assert isinstance(report, Gathered)
    assert isinstance(shut, Failure)
    assert "shut: this folder cannot be opened (Permission denied)" in str(shut.error)


def test_the_acceptance_text_comes_through_letter_by_letter(gatherer: Gatherer) -> None:
    path = shared_path("seed", "article.txt")
    document = gatherer.gather(path, published=date(2018, 11, 11)).document
    assert document.text == path.read_text("utf-8")
    assert (document.language, document.published_basis) == ("en", PublishedBasis.GIVEN)
