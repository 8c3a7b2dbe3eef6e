"""Sending a comment, and deciding on it."""

from __future__ import annotations

from django.urls import path

from marsad.web.comments import views

app_name = "comments"
urlpatterns = [
    path("submit", views.submit, name="submit"),
    path("held", views.held, name="held"),
    path("decide/<int:comment_id>", views.decide, name="decide"),
]
