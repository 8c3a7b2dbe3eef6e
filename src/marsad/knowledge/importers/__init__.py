"""Brings other gazetteers into a user's own `gazetteer.csv`, in our columns.

In: a GeoNames country dump, OCHA COD-AB GeoJSON, or a CSV with names and coordinates. Out: rows in the home's file.
Never: changes the shipped data; skips a line it cannot read without saying so.
"""

from __future__ import annotations

from marsad.knowledge.importers.home_file import import_gazetteer

__all__ = ["import_gazetteer"]
