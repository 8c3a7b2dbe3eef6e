"""The addresses of the whole project; each app holds its own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("i18n/", include("django.conf.urls.i18n")),
    path("accounts/", include("marsad.web.accounts.urls")),
    path("desk/", include("marsad.web.desk.urls")),
    path("comments/", include("marsad.web.comments.urls")),
    path("watch/", include("marsad.web.watch.urls")),
    path("", include("marsad.web.site.urls")),
]
