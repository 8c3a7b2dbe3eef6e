"""The desk's addresses."""

from __future__ import annotations

from django.urls import path

from marsad.web.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("mentions/<path:uid>", views.mention, name="mention"),
    path("pairs/<int:judgement_id>", views.pair, name="pair"),
    path("unread/<int:unread_id>", views.unread, name="unread"),
]
