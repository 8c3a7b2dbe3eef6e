"""Who may decide what, as two groups."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, Group, User

MODERATOR = "moderator"
REVIEWER = "reviewer"
ROLES = (MODERATOR, REVIEWER)


def has_role(user: AbstractBaseUser | AnonymousUser, role: str) -> bool:
    """True for an active member of the group `role`, and for an active superuser."""
    if not isinstance(user, User) or not user.is_active:
        return False
    return user.is_superuser or user.groups.filter(name=role).exists()


def is_moderator(user: AbstractBaseUser | AnonymousUser) -> bool:
    """True if `user` may approve and reject comments."""
    return has_role(user, MODERATOR)


def is_reviewer(user: AbstractBaseUser | AnonymousUser) -> bool:
    """True if `user` may review mentions and judge pairs."""
    return has_role(user, REVIEWER)


def create_staff(name: str, password: str, roles: tuple[str, ...] = ROLES) -> User:
    """A new account in the groups `roles`; the password is checked before and stored hashed only."""
    from django.contrib.auth.password_validation import validate_password

    user = User(username=name, is_staff=True)
    validate_password(password, user)
    user.set_password(password)
    user.save()
    user.groups.set(Group.objects.filter(name__in=roles))
    return user
