"""Tags and filters of the pages: words, names, figures, quotations and charts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from marsad.web.accounts.roles import is_moderator, is_reviewer
from marsad.web.site import charts, figures, names, quotes, wording

register = template.Library()
VENDOR = "vendor/maplibre-gl-csp.js"


@register.simple_tag
def t(key: str, **values: object) -> str:
    """The string `key` with its blanks filled."""
    return wording.text(key, **values)


@register.filter
def word(code: Any, prefix: str) -> str:
    """A code of a closed list in words: `{{ state|word:"state" }}`."""
    return wording.text_or_code(prefix, str(code))


def _marked(named: names.Named) -> SafeString:
    if named.language == wording.language():
        return format_html("{}", named.text)
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', named.language, named.direction, named.text)


@register.filter
def english(value: str | None) -> SafeString:
    """A sentence that the rooms below write in English, marked so on pages in another language."""
    return _marked(names.Named(value or "", wording.DEFAULT))


@register.filter
def incident_title(line: Mapping[str, Any]) -> SafeString:
    """An incident's title."""
    return _marked(names.incident_title(line))


@register.filter
def place_name(place_id: str | None, fallback: str | None = None) -> SafeString:
    """A place's name in the page's language."""
    return _marked(names.place_name(place_id, fallback))


@register.filter
def area_name(name: str) -> SafeString:
    """A first-level area's name in the page's language."""
    return _marked(names.area_name(name))


@register.filter
def actor_name(actor_id: str | None, fallback: str | None = None) -> SafeString:
    """An actor's name in the page's language."""
    return _marked(names.actor_name(actor_id, fallback))


@register.filter
def method_name(weapon_id: str) -> SafeString:
    """A weapon's name in the page's language."""
    return _marked(names.method_name(weapon_id))


@register.filter
def target_name(target: str) -> SafeString:
    """A target's name in the page's language."""
    return _marked(names.target_name(target))


@register.filter
def bound(value: Mapping[str, Any]) -> str:
    """`{"lo", "hi"}` in words."""
    return figures.between(value["lo"], value["hi"])


@register.filter
def toll(line: Mapping[str, Any], outcome: str) -> str:
    """An incident's toll in words: `{{ line|toll:"killed" }}`."""
    return figures.toll(line, outcome)


@register.filter
def count_text(count: Mapping[str, Any]) -> str:
    """One count in words."""
    return figures.count_text(count)


@register.filter
def when_text(when: Mapping[str, Any] | None) -> str:
    """A time span in words."""
    return figures.when_text(when)


@register.simple_tag
def quote_address(document_id: str, quote: Mapping[str, Any]) -> str:
    """The address of a quotation in its document."""
    return quotes.quote_address(document_id, quote)


@register.filter
def direction(language: str | None) -> str:
    """`rtl`, `ltr`, or `auto` where the language is not known."""
    known = dict(settings.LANGUAGES)
    if language not in known:
        return "auto"
    return names.Named("", str(language)).direction


@register.filter
def is_web_address(address: str) -> bool:
    """Whether a report's own address may be a link: `javascript:` and its like may not."""
    return address.lower().startswith(("http://", "https://"))


@register.simple_tag
def toll_chart(points: list[Mapping[str, Any]], label: str) -> SafeString:
    """A drawn toll history."""
    return charts.toll(points, label)


@register.simple_tag
def bar_chart(points: list[tuple[str, int]], label: str, marked: str = "") -> SafeString:
    """A drawn row of bars."""
    return charts.bars(points, label, marked=marked or None)


@register.simple_tag
def page_language() -> str:
    """The language of this page."""
    return wording.language()


@register.simple_tag
def page_languages() -> list[tuple[str, str]]:
    """Every language of the interface: code and own name."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


@register.simple_tag
def has_map() -> bool:
    """Whether the map library was built here (`python frontend/build.py`)."""
    return finders.find(VENDOR) is not None


@register.simple_tag
def staff_doors(user: Any) -> dict[str, bool]:
    """What this visitor may open."""
    return {"desk": is_reviewer(user), "moderation": is_moderator(user)}


@register.simple_tag(takes_context=True)
def with_page(context: template.Context, page: int) -> str:
    """The address's parameters with another page number."""
    query: QueryDict = context["request"].GET.copy()
    query["page"] = str(page)
    return f"?{query.urlencode()}"


@register.filter
def at(mapping: Mapping[str, Any], key: str) -> Any:
    """The value under a key, null where there is none."""
    return mapping.get(key)


@register.filter
def target_address(target: str) -> str | None:
    """The page about what a change names (`incident:id`, `document:id`, `mention:uid`); null where there is none."""
    kind, _, name = target.partition(":")
    if kind == "incident":
        return reverse("site:incident", args=[name])
    if kind == "document":
        return reverse("site:document", args=[name])
    if kind == "mention":
        return reverse("site:document", args=[name.rpartition("/")[0]])
    return None
