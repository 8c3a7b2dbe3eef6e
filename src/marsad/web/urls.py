"""The addresses of the whole project; each app holds its own."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

_APPS = (("accounts/", "accounts"), ("desk/", "desk"), ("comments/", "comments"), ("", "site"))

urlpatterns: list[URLPattern | URLResolver] = [path("i18n/", include("django.conf.urls.i18n"))]
for _prefix, _app in _APPS:
    if find_spec(f"marsad.web.{_app}.urls"):
        urlpatterns.append(path(_prefix, include(f"marsad.web.{_app}.urls")))
