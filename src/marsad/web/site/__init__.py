"""The public pages."""

from __future__ import annotations
