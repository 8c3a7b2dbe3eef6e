"""Charts as pictures: drawn when they are first asked for, kept under all that they follow from."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from marsad import __version__
from marsad.web.ledger.knowledge import knowledge
from marsad.web.ledger.models import ChartCache


def address(chart: dict[str, Any], month: str, area: str, language: str) -> str:
    """Where the picture is: the address names the language, so that each has its own."""
    asked = {"area": area} if area else {}
    return f"{reverse('site:chart', args=[month, chart['id']])}?{urlencode(asked | {'language': language})}"


def picture(chart: dict[str, Any], country: str | None) -> str:
    """The chart as SVG."""
    marks = [chart, country, knowledge().version, __version__]
    key = hashlib.sha256(json.dumps(marks, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    found = ChartCache.objects.filter(pk=key).first()
    if found is None:
        found, _ = ChartCache.objects.get_or_create(key=key, defaults={"svg": _drawn(chart, country)})
    return found.svg


def _drawn(chart: dict[str, Any], country: str | None) -> str:
    from marsad.assessing.charts import Chart
    from marsad.assessing.charts.draw import svg

    return svg(Chart(**chart), country=country)
