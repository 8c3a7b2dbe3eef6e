"""The addresses of the public pages; `pages` gives each its `.json` and `.csv`."""

from __future__ import annotations

from functools import partial

from django.urls import URLPattern, path

from marsad.web.site.answers import pages
from marsad.web.site.views import alarms, assessments, documents, home, incidents, months, registers, texts

app_name = "site"
urlpatterns: list[URLPattern] = [
    *pages("", home.home, "home"),
    *pages("incidents", incidents.incidents, "incidents"),
    *pages("incidents/<str:incident_id>", incidents.incident, "incident"),
    *pages("places", registers.places, "places"),
    *pages("places/<str:place_id>", registers.place, "place"),
    *pages("actors", registers.actors, "actors"),
    *pages("actors/<str:actor_id>", registers.actor, "actor"),
    *pages("sources", registers.sources, "sources"),
    *pages("sources/<str:source_id>", registers.source, "source"),
    *pages("months", months.months, "months"),
    *pages("months/<str:month>", months.month, "month"),
    *pages("assessments", assessments.assessments, "assessments"),
    path("assessments/<str:month>/charts/<str:chart>.svg", assessments.chart, name="chart"),
    *pages("assessments/<str:month>", assessments.assessment, "assessment"),
    *pages("assessments/<str:month>/<path:area>", assessments.assessment, "assessment-area"),
    *pages("alarms", alarms.alarms, "alarms"),
    path("alarms.atom", alarms.feed, name="alarms-feed"),
    *pages("documents", documents.documents, "documents"),
    *pages("documents/<path:document_id>", documents.document, "document"),
    *pages("unread", documents.unread, "unread"),
    *pages("changes", texts.changes, "changes"),
    *pages("comment-policy", texts.comment_policy, "comment-policy"),
    path("claims/<str:claim_id>", documents.claim, name="claim"),
]
for _name in ("about", "method", "glossary"):
    urlpatterns += pages(_name, partial(texts.text_page, name=_name), _name)
