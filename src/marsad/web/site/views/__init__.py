"""The public pages, one module an area. Each view gives an `Answer`; `answers` turns it into HTML, JSON or CSV."""

from __future__ import annotations
