"""Derived rows. They may change and go: `pipeline.rebuild` makes them all again from the ledger."""

from __future__ import annotations

from django.db import models

# The language whose record holds what is the same in all.
ENGLISH = "en"


class IncidentSummaryCache(models.Model):
    """One incident as derived: columns for listing, and the whole dossier in `payload`.

    `inputs` is the SHA-256 of the claims, links and versions that it was derived from.
    """

    incident = models.CharField(max_length=100, primary_key=True)
    inputs = models.CharField(max_length=64)
    title = models.TextField()
    start = models.DateField(null=True, db_index=True)
    end = models.DateField(null=True)
    month = models.CharField(max_length=7, null=True, db_index=True)
    country = models.CharField(max_length=2, null=True)
    admin1 = models.CharField(max_length=200, null=True, db_index=True)
    admin2 = models.CharField(max_length=200, null=True)
    place_id = models.CharField(max_length=100, null=True, db_index=True)
    place_name = models.TextField(null=True)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    radius_km = models.FloatField(null=True)
    where_precision = models.PositiveSmallIntegerField(null=True)
    event_type = models.CharField(max_length=60, null=True)
    sub_event_type = models.CharField(max_length=60, null=True)
    methods = models.JSONField(default=list)
    killed_lo = models.IntegerField(null=True)
    killed_best = models.IntegerField(null=True)
    killed_hi = models.IntegerField(null=True)
    injured_lo = models.IntegerField(null=True)
    injured_best = models.IntegerField(null=True)
    injured_hi = models.IntegerField(null=True)
    sources = models.PositiveIntegerField(default=0)
    independent_sources = models.PositiveIntegerField(default=0)
    contradictions = models.PositiveIntegerField(default=0)
    provisional = models.BooleanField(default=False)
    payload = models.JSONField()
    derived_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("month", "admin1"), name="summary_month_admin1"),)


class IncidentFacet(models.Model):
    """A value by which an incident can be found: an actor, a method, a source or a place (with the regions around)."""

    incident = models.ForeignKey(IncidentSummaryCache, on_delete=models.CASCADE, related_name="facets")
    kind = models.CharField(max_length=10)
    value = models.CharField(max_length=200)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("incident", "kind", "value"), name="one_facet_once"),)
        indexes = (models.Index(fields=("kind", "value"), name="facet_kind_value"),)


class AssessmentCache(models.Model):
    """The written assessment of one month and area (empty: the whole country) in one language.

    Tables are the same in every language and stand in the English record alone.
    """

    month = models.CharField(max_length=7)
    area = models.CharField(max_length=200, blank=True, default="")
    country = models.CharField(max_length=2)
    language = models.CharField(max_length=10, default=ENGLISH)
    inputs = models.CharField(max_length=64)
    title = models.TextField()
    record = models.JSONField()
    alarms = models.PositiveIntegerField(default=0)
    versions = models.JSONField(default=dict)
    as_of = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("month", "area", "country", "language"), name="one_assessment"),)


class ChartCache(models.Model):
    """A chart as drawn, under the SHA-256 of all that its picture follows from."""

    key = models.CharField(max_length=64, primary_key=True)
    svg = models.TextField()
