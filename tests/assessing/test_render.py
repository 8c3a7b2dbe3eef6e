from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from marsad.assessing import assess, render
from marsad.claims import UnknownCode
from tests.assessing.rows import knowledge, october, row


def made(rows=None):
    return assess(rows or october(), month="2018-10", as_of=date(2018, 11, 12), knowledge=knowledge())


class Tags(HTMLParser):
    """Collects start tags and checks that each is closed."""

    def __init__(self, text):
        super().__init__()
        self.found, self._open = [], []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def of(self, name):
        return [attrs for tag, attrs in self.found if tag == name]


def test_html_carries_the_claims_of_every_sentence():
    assessment = made()
    sentences = [attrs for attrs in Tags(render(assessment, "html")).of("p") if attrs.get("class") == "sentence"]
    assert [attrs["data-claims"].split() for attrs in sentences] == [list(s.claims) for s in assessment.sentences]
    told = {each for sentence in assessment.sentences for each in (sentence.finding, *sentence.also)}
    assert {finding.id for finding in assessment.findings} <= told
    assert {attrs["data-finding"] for attrs in sentences if "data-finding" in attrs} == {
        sentence.finding for sentence in assessment.sentences if sentence.finding
    }


def test_links_lead_to_incident_pages():
    html = render(made(), "html", link=lambda id: f"/incidents/{id}/")
    assert {"/incidents/v-oct-kirkuk/", "/incidents/v-oct-ninewa/"} <= {a["href"] for a in Tags(html).of("a")}
    assert "](/incidents/v-oct-kirkuk/)" in render(made(), "markdown", link=lambda id: f"/incidents/{id}/")


def test_html_is_one_article_that_names_its_language():
    html = render(made(), "html")
    assert html.startswith('<article class="assessment" lang="en" dir="ltr">') and html.endswith("</article>\n")


def test_what_sources_wrote_is_escaped():
    rows = [row("a", "2018-10-01", title="<script>alert</script> *x*", contradictions=("killed",))]
    assert "<script>" not in render(made(rows), "html")
    assert "\\<script\\>" in render(made(rows), "markdown") and "\\*x\\*" in render(made(rows), "markdown")


def test_json_keeps_null_apart_from_zero():
    record = json.loads(render(made(), "json"))
    counts = record["tables"]["counts"]
    row_of = dict(zip(counts["columns"], counts["rows"]["2018-10/Kirkuk/vbied/civilians"], strict=True))
    assert row_of["killed_lo"] is None and row_of["killed_known"] == 0


def test_json_findings_hold_what_they_rest_on():
    record = json.loads(render(made(), "json"))
    finding = next(f for f in record["findings"] if f["id"] == "re_emerged:governorate=Kirkuk/method=vbied")
    assert finding["series"] == {"governorate": "Kirkuk", "method": "vbied"}
    assert finding["history"][0] == ["2018-05", 1] and finding["observed"] == 1
    assert finding["sentence"] and finding["interval"]


def test_every_table_has_a_caption_and_column_heads():
    tags = Tags(render(made(), "html"))
    assert len(tags.of("table")) == len(tags.of("caption")) > 5
    assert all(head.get("scope") == "col" for head in tags.of("th"))


def test_what_scrolls_can_be_reached_by_keyboard_and_links_have_names():
    tags = Tags(render(made(), "html"))
    regions = [attrs for attrs in tags.of("div") if "scroll" in attrs.get("class", "").split()]
    assert len(regions) == len(tags.of("table"))
    assert all(region["tabindex"] == "0" and region["aria-label"] for region in regions)
    links = [link for link in tags.of("a") if not link["href"].startswith("#table-")]
    assert links and all(link["aria-label"].startswith(("Incident ", "Numbers ")) for link in links)


def test_a_sentence_links_the_row_of_each_finding_that_it_tells():
    assessment = made()
    text = render(assessment, "html")
    rows = dict(re.findall(r'<tr id="(findings-\d+)"><td>(.*?)</tr>', text))
    linked = re.findall(r'data-finding="([^"]+)".*?href="#(findings-\d+)"', text)
    assert linked
    for finding, place in linked:
        observed = assessment.tables["findings"].value(finding, "observed")
        assert f'<td class="num">{observed}</td>' in rows[place]
    told = {id for sentence in assessment.sentences for id in sentence.findings}
    assert text.count('href="#findings-') == len([id for id in told if id in assessment.tables["findings"].rows])


def test_headings_step_down_one_by_one():
    tags = Tags(render(made(), "html"))
    assert len(tags.of("h1")) == 1 and len(tags.of("h2")) == len(made().sections) + 3
    assert not tags.of("h3")


def test_ids_are_unique():
    ids = [attrs["id"] for _, attrs in Tags(render(made(), "html")).found if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_markdown_tables_have_as_many_cells_as_columns():
    lines = render(made(), "markdown").splitlines()
    tables = [at for at, line in enumerate(lines) if set(line) <= set("|- ") and line.startswith("|")]
    assert tables
    for at in tables:
        width = lines[at - 1].count(" | ") + 1
        assert lines[at].count("---") == width
        assert lines[at + 1].replace("\\|", "").count(" | ") + 1 == width


def test_the_default_link_is_a_fragment():
    assert 'href="#v-oct-kirkuk"' in render(made(), "html")


def test_an_unknown_form_is_refused():
    with pytest.raises(UnknownCode, match="pdf"):
        render(made(), "pdf")
