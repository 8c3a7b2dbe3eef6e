"""From rows and claims to files that others read: GED and ACLED CSV, HXL, GeoJSON, Parquet, Frictionless, JSON-LD.

In: incidents, their claims, the knowledge. Out: files whose bytes follow from the input alone. Never: turns what is
not known into zero, except where a format's own named rule says so.
"""

from __future__ import annotations

from marsad.exporting.write import EXPORTS, Export, make, write

__all__ = ["EXPORTS", "Export", "make", "write"]
