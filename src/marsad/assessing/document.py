"""An assessment as a document of its own: a page in one file, and the same page as PDF."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from importlib import resources
from typing import Any

from markupsafe import Markup

from marsad.assessing.assessment import Assessment
from marsad.assessing.charts import Chart
from marsad.assessing.charts.draw import pixels, svg, width_of
from marsad.assessing.render import by_fragment, render
from marsad.assessing.words import words_of
from marsad.claims import InputError

_FOLDER = resources.files("marsad.assessing") / "templates"
_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
    "<style>\n{style}</style>\n</head>\n<body>\n<main>\n{article}</main>\n</body>\n</html>\n"
)


Picture = Callable[[Chart], str]


def page(assessment: Assessment, *, link: Callable[[str], str] = by_fragment) -> str:
    """A whole HTML page with its style and its charts inside; it asks for nothing else."""

    def picture(chart: Chart) -> str:
        drawn = svg(chart, country=assessment.country)
        return _embedded("image/svg+xml", drawn.encode(), chart, width_of(drawn))

    return _page(assessment, link, picture)


def pdf(assessment: Assessment, *, link: Callable[[str], str] = by_fragment) -> bytes:
    """The page as PDF; the same assessment gives the same bytes.

    Errors: InputError where WeasyPrint, or the Pango library that it needs, is not installed.
    """
    weasyprint = _weasyprint()

    def picture(chart: Chart) -> str:
        drawn = svg(chart, country=assessment.country)
        return _embedded("image/png", pixels(drawn), chart, width_of(drawn))

    html = _page(assessment, link, picture)
    # What stands in the page is all it may read: no file, no connection.
    only_itself = weasyprint.urls.URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
    # Without an identifier of its own the file would carry a random one.
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    document = weasyprint.HTML(string=html, url_fetcher=only_itself)
    return bytes(document.write_pdf(pdf_identifier=identifier, pdf_tags=True))


def _page(assessment: Assessment, link: Callable[[str], str], picture: Picture) -> str:
    words = words_of(assessment.language)
    style = (_FOLDER / "document.css").read_text(encoding="utf-8").replace("decimal", words.text("counter"))
    return str(
        _PAGE.format(
            language=assessment.language,
            direction=words.text("direction"),
            title=assessment.title,
            style=Markup(style),
            article=Markup(render(assessment, "html", link=link, picture=picture)),
        )
    )


def _embedded(media_type: str, picture: bytes, chart: Chart, width: int) -> str:
    data = base64.b64encode(picture).decode()
    image = Markup('<img src="data:{};base64,{}" alt="{}" style="width: {}px">')
    return str(image.format(media_type, data, chart.alt, width))


def _weasyprint() -> Any:
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise InputError(
            f"a PDF cannot be written here: {error}.",
            hint="Install marsad[pdf] and Pango (Debian: libpango-1.0-0 libpangoft2-1.0-0).",
        ) from error
    return weasyprint
