"""The publication policy of this deployment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.web.ledger.knowledge import knowledge_home

if TYPE_CHECKING:
    from marsad.assessing.publication import Publication


def publication() -> Publication:
    """The file `publication.yaml` beside the user's own knowledge, else the policy that Marsad ships."""
    from marsad.assessing.publication import default_publication, load_publication

    own = knowledge_home() / "publication.yaml"
    return load_publication(own) if own.is_file() else default_publication()
