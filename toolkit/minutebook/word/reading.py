"""A Word file, from bytes to its stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.word.annotations import comments
from minutebook.word.document import Picture, Relation, Story, WordDocument, paragraphs_in
from minutebook.word.markup import R, W
from minutebook.word.numbering import Numbering
from minutebook.word.package import Package
from minutebook.word.stories import Stories
from minutebook.word.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from minutebook.word.document import StoryKind
    from minutebook.word.flat_text import Deferred

_NOTES: tuple[tuple[StoryKind, str], ...] = (("footnote", "footnotes"), ("endnote", "endnotes"))
_MARGINS: tuple[tuple[StoryKind, str], ...] = (("header", f"{W}headerReference"), ("footer", f"{W}footerReference"))
_PACKED = frozenset({"oleObject", "package", "aFChunk", "control"})
_WEB = ("http://", "https://", "mailto:", "#")


def read_document(content: bytes) -> WordDocument:
    """Read a Word file: everything in it that somebody could read, and nothing that is not in it.

    Raises:
        CannotBeRead: it is no Word file, or not safe to read; the text says what it is and what to do.
    """
    return Document(Package(content)).read()


class Document:
    """Gathers the stories of one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._part = package.document
        styles, numbering = self._root("styles"), self._root("numbering")
        self._styles = Styles(styles)
        self._stories = Stories(package, self._styles, Numbering(numbering, self._styles))
        self._found: list[Story] = []

    def read(self) -> WordDocument:
        """Return the document."""
        package, flat = self._package, self._stories.flat
        body = package.root(self._part).find(f"{W}body")
        if body is None:
            body = package.root(self._part)
        self._found.append(self._stories.story("body", body, self._part))
        for part in flat.packed:
            flat.pictures.append(Picture(flat.at, "object", linked="" if part in package else part))
        self._boxes(self._part)
        self._notes()
        self._margins()
        told = comments(self._comments(), self._root("commentsExtended"), flat)
        return WordDocument(
            text=flat.text(),
            stories=tuple(self._found),
            pictures=tuple(flat.pictures),
            comments=told,
            changes=tuple(flat.changes),
            outside=tuple(self._outside()),
            embedded=tuple(self._embedded()),
            properties=_core(self._related_to_file("core-properties")),
            custom=_custom(self._related_to_file("custom-properties")),
            language=self._styles.language,
            style_names=self._styles.names,
        )

    def _root(self, kind: str) -> etree._Element | None:
        parts = self._package.related(self._part, kind)
        return self._package.root(parts[0]) if parts else None

    def _related_to_file(self, kind: str) -> etree._Element | None:
        parts = self._package.related("", kind)
        return self._package.root(parts[0]) if parts else None

    def _tell(
        self, kind: StoryKind, root: etree._Element, part: str, one: Deferred | None, identity: str = ""
    ) -> Story:
        """Walk through a story that belongs to a place in another one, or to none."""
        flat = self._stories.flat
        if one is not None:
            flat.unseen, flat.deleted = one.unseen, one.deleted
        story = self._stories.story(kind, root, part, None if one is None else one.anchor, identity)
        flat.unseen = flat.deleted = False
        self._found.append(story)
        return story

    def _boxes(self, part: str) -> list[Deferred]:
        """Tell the text boxes that were met, and those inside them; return what else was met."""
        flat = self._stories.flat
        others: list[Deferred] = []
        while flat.deferred:
            met, flat.deferred = flat.deferred, []
            for one in met:
                if one.element is not None:
                    self._tell("text box", one.element, part, one)
                else:
                    others.append(one)
        flat.deferred = others
        return others

    def _notes(self) -> None:
        flat = self._stories.flat
        met, flat.deferred = flat.deferred, []
        for kind, relation in _NOTES:
            parts = self._package.related(self._part, relation)
            if not parts:
                continue
            root = self._package.root(parts[0])
            by_identity = {one.identity: one for one in reversed(met) if one.kind == kind}
            for note in root:
                # Those with a type are the lines between text and notes.
                if note.tag == W + kind and note.get(f"{W}type", "normal") == "normal":
                    identity = note.get(f"{W}id", "")
                    one = by_identity.get(identity)
                    flat.unseen = one is None
                    self._tell(kind, note, parts[0], one, identity)
                    flat.unseen = False
            self._boxes(parts[0])

    def _margins(self) -> None:
        """Tell the headers and footers that a section names, each once."""
        sections, seen = self._stories.flat.sections, set()
        relations = self._package.relations(self._part)
        for kind, tag in _MARGINS:
            for section in sections:
                for reference in section.iterchildren(tag):
                    relation = relations.get(reference.get(f"{R}id", ""))
                    if relation is not None and relation.target in self._package and relation.target not in seen:
                        seen.add(relation.target)
                        self._tell(kind, self._package.root(relation.target), relation.target, None)
                        self._boxes(relation.target)

    def _comments(self) -> list[tuple[etree._Element, Story, str]]:
        parts = self._package.related(self._part, "comments")
        if not parts:
            return []
        told = []
        for element in self._package.root(parts[0]).iterchildren(f"{W}comment"):
            first = self._stories.flat.at
            story = self._tell("comment", element, parts[0], None, element.get(f"{W}id", ""))
            told.append((element, story, first))
            self._boxes(parts[0])
        text = self._stories.flat.text()
        return [
            (
                element,
                story,
                "\n".join(
                    "".join(text[run.start : run.end] for run in paragraph.runs if run.kind == "shown")
                    for paragraph in paragraphs_in(story.blocks)
                ),
            )
            for element, story, _ in told
        ]

    def _outside(self) -> Iterator[Relation]:
        for part in self._package.parts_that_point:
            for relation in self._package.relations(part).values():
                if not relation.external:
                    continue
                if relation.kind != "hyperlink" or not relation.target.lower().startswith(_WEB):
                    yield Relation(relation.kind, relation.target, part)

    def _embedded(self) -> Iterator[str]:
        seen = set()
        for part in self._package.parts_that_point:
            for relation in self._package.relations(part).values():
                if relation.kind in _PACKED and not relation.external and relation.target not in seen:
                    seen.add(relation.target)
                    yield relation.target


def _core(root: etree._Element | None) -> dict[str, str]:
    """Return the core properties by the names they have in the file."""
    return {} if root is None else {one.tag.rpartition("}")[2]: one.text for one in root if one.text}


def _custom(root: etree._Element | None) -> dict[str, str]:
    """Return the properties that somebody or some program added."""
    return (
        {}
        if root is None
        else {one.get("name", ""): "".join(str(words) for words in one.itertext()) for one in root if one.get("name")}
    )
