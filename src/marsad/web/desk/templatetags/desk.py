"""Fields of the desk's form: what the reviewer wrote stays when a decision is refused."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from marsad.web.site.wording import text_or_code

register = template.Library()


@register.simple_tag(takes_context=True)
def kept(context: template.Context, *parts: Any) -> str:
    """The given value of the field named by all parts but the last, else the last part; nothing for null."""
    *name, default = parts
    given = context.get("given")
    value = given.get("".join(map(str, name)), "") if given else default
    return "" if value is None else str(value)


@register.simple_tag(takes_context=True)
def ticked(context: template.Context, *name: Any) -> str:
    """`checked` if the field was ticked before the decision was refused."""
    given = context.get("given")
    return "checked" if given and given.get("".join(map(str, name))) else ""


@register.simple_tag(takes_context=True)
def options(context: template.Context, codes: list[str], prefix: str, *parts: Any) -> SafeString:
    """The options of a closed list, the kept one selected; `parts` as for `kept`."""
    chosen = kept(context, *parts)
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((code, SafeString(" selected") if code == chosen else "", text_or_code(prefix, code)) for code in codes),
    )
