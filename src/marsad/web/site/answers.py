"""One answer, three forms: every public page is also there as `.json` and `.csv`, from the same data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from marsad.claims import InputError
from marsad.web.ledger.queries import NotFound
from marsad.web.site.csvs import to_csv

Record = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`data` is the page and its JSON, `rows` its CSV; `extra` is what only the page draws (charts, map, forms)."""

    template: str
    data: Mapping[str, Any]
    rows: Sequence[Mapping[str, Any]]
    extra: Mapping[str, Any] = field(default_factory=dict)


View = Callable[..., Answer]


def page_number(request: HttpRequest) -> int:
    """The `page` parameter, 1 where there is none; InputError when it is not a number from 1 up."""
    given = request.GET.get("page", "1")
    if not given.isascii() or not given.isdigit() or not int(given[:9]) >= 1:
        raise InputError(f"page={given!r} is not a page number; pages count from 1")
    return int(given[:9])


def sliced(items: Sequence[Any], number: int, size: int = 200) -> Record:
    """Page `number` of a list: `items`, `total`, `page`, `pages`."""
    pages = max(1, -(-len(items) // size))
    return {"items": items[(number - 1) * size : number * size], "total": len(items), "page": number, "pages": pages}


def in_form(view: View, form: str) -> Callable[..., HttpResponse]:
    """A Django view that gives `view`'s answer as "html", "json" or "csv"."""

    @require_safe
    @wraps(view)
    def respond(request: HttpRequest, **given: Any) -> HttpResponse:
        try:
            answer = view(request, **given)
        except NotFound as error:
            if form == "html" or not given:
                raise Http404(str(error)) from error
            # Some reports call themselves "a.json": then that is the page, and "a.json.json" its data.
            *_, last = given
            return in_form(view, "html")(request, **given | {last: f"{given[last]}.{form}"})
        except InputError as error:
            return _refusal(request, form, str(error))
        return _written(request, answer, form)

    return respond


def _written(request: HttpRequest, answer: Answer, form: str) -> HttpResponse:
    if form == "json":
        return JsonResponse(dict(answer.data), json_dumps_params={"ensure_ascii": False, "indent": 1})
    if form == "csv":
        name = request.path.strip("/").replace("/", "-").replace('"', "")
        response = HttpResponse(to_csv(answer.rows), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{name.encode("ascii", "replace").decode()}"'
        return response
    return render(request, answer.template, {**answer.data, **answer.extra, "data_address": _data_address(request)})


def _refusal(request: HttpRequest, form: str, problem: str) -> HttpResponse:
    if form == "html":
        return render(request, "site/refused.html", {"problem": problem}, status=400)
    if form == "json":
        return JsonResponse({"error": problem}, status=400)
    return HttpResponse(problem, status=400, content_type="text/plain; charset=utf-8")


def _data_address(request: HttpRequest) -> Mapping[str, str]:
    # The path as it was asked for is decoded by now; an id may hold a character that an address gives a meaning.
    stem = quote(request.path.rstrip("/")) or "/index"
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return {"json": f"{stem}.json{query}", "csv": f"{stem}.csv{query}"}


def pages(route: str, view: View, name: str) -> Iterator[URLPattern]:
    """The addresses of one page: `route.json`, `route.csv` and `route` itself (named `name`)."""
    stem = route or "index"
    yield path(f"{stem}.json", in_form(view, "json"), name=f"{name}-json")
    yield path(f"{stem}.csv", in_form(view, "csv"), name=f"{name}-csv")
    yield path(route, in_form(view, "html"), name=name)
