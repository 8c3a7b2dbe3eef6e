"""The content security policy: a page loads nothing from any other host and runs no inline script."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest

Answerer = Callable[[HttpRequest], HttpResponse]
NUL = "\x00"

# The map draws with a worker from our own files; its images arrive as data and blob addresses. `wasm-unsafe-eval`
# lets our own copy of the library that shapes Arabic labels compile itself; it allows no script from text.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "worker-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def content_policy(get_response: Answerer) -> Answerer:
    """Middleware that sets the policy on every answer."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return answer


def no_nul(get_response: Answerer) -> Answerer:
    """Middleware that refuses U+0000 in addresses and forms: no text holds it, and PostgreSQL cannot ask for it."""

    def answer(request: HttpRequest) -> HttpResponse:
        given = [request.path_info]
        for fields in (request.GET, request.POST):
            given += [part for name, values in fields.lists() for part in (name, *values)]
        if any(NUL in part for part in given):
            return HttpResponseBadRequest("This holds U+0000, which no text does.", content_type="text/plain")
        return get_response(request)

    return answer
