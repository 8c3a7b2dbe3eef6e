"""The addresses of watch rules."""

from __future__ import annotations

from django.urls import path

from marsad.web.watch import views

app_name = "watch"
urlpatterns = [
    path("", views.rules, name="rules"),
    path("<int:rule_id>/stop", views.stop, name="stop"),
    path("feed/<str:secret>.atom", views.feed, name="feed"),
]
