"""Rows that are written once. The database refuses the rest too: see `guards`."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

from django.db import models
from django.utils import timezone

from marsad.claims import MarsadError

_M = TypeVar("_M", bound=models.Model)


class AppendOnlyError(MarsadError):
    """An attempt to change or delete a row of the record."""


def _refuse(model: type[models.Model]) -> NoReturn:
    raise AppendOnlyError(f"{model._meta.db_table} is append-only: add a row that revokes or corrects, change nothing.")


class AppendOnlyQuerySet(models.QuerySet[_M]):
    """A query set that only reads and adds."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refused."""
        _refuse(self.model)

    def delete(self) -> NoReturn:
        """Refused."""
        _refuse(self.model)


AppendOnlyManager = models.Manager.from_queryset(AppendOnlyQuerySet)


class AppendOnly(models.Model):
    """A row with the time it was recorded; never changed, never deleted."""

    recorded_at = models.DateTimeField(default=timezone.now, db_index=True, editable=False)

    objects = AppendOnlyManager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; refuse to write it a second time."""
        if not self._state.adding:
            _refuse(type(self))
        super().save(*args, **(kwargs | {"force_insert": True}))

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        _refuse(type(self))
