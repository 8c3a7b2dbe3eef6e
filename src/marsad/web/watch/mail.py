"""Alarms by mail, over Django's own backends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NoReturn

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from marsad.claims import InputError
from marsad.web.watch.message import text
from marsad.web.watch.models import Delivery


class NoMail(BaseEmailBackend):
    """The backend of a deployment without a mail server: it says so instead of losing mail."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> NoReturn:
        """Refused."""
        raise InputError("no mail server is set.", where="MARSAD_MAIL_URL", hint="Give smtp://user:password@host:587.")


def send(delivery: Delivery, _now: datetime) -> None:
    """Send the delivery to the rule's owner."""
    subject, body = text(delivery)
    EmailMessage(subject=subject, body=body, to=[delivery.rule.owner.email]).send()
