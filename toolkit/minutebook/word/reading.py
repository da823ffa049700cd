"""A Word file, from bytes to its stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.page.page import Story, paragraphs_in
from minutebook.word.annotations import changes_of_look, comments
from minutebook.word.document import Picture, Relation, WordDocument, WordSource
from minutebook.word.graphics import WORDS_IN, parts_of, words_in
from minutebook.word.looks import is_on
from minutebook.word.markup import R, W
from minutebook.word.numbering import Numbering
from minutebook.word.package import Package
from minutebook.word.stories import Stories
from minutebook.word.styles import Styles
from minutebook.word.visibility import UNKNOWN, WHITE, colour_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from minutebook.page.page import StoryKind
    from minutebook.word.flat_text import Deferred
    from minutebook.word.package import Relationship

_NOTES: tuple[tuple[StoryKind, str], ...] = (("footnote", "footnotes"), ("endnote", "endnotes"))
_MARGINS: tuple[tuple[StoryKind, str], ...] = (("header", f"{W}headerReference"), ("footer", f"{W}footerReference"))
_PACKED = frozenset({"oleObject", "package", "aFChunk", "control"})
_WEB = ("http://", "https://", "mailto:", "#")


def word_source(name: str, content: bytes) -> WordSource:
    """Return the text of a Word file, which knows its document.

    Raises:
        CannotBeRead: it is no Word file, or not safe to read.
    """
    return WordSource(name, content, read_document(content))


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
        self._page_colour = self._stories.flat.background = _page_colour(package.root(self._part))

    def read(self) -> WordDocument:
        """Return the document."""
        package, flat = self._package, self._stories.flat
        body = package.root(self._part).find(f"{W}body")
        if body is None:
            body = package.root(self._part)
        self._found.append(self._stories.story("body", body, self._part))
        flat.changes.extend(changes_of_look(body, self._found[0]))
        for part in flat.packed:
            flat.pictures.append(Picture(flat.at, "object", linked="" if part in package else part))
        self._boxes(self._part)
        self._notes()
        self._margins()
        told = comments(self._comments(), self._root("commentsExtended"), flat)
        return WordDocument(
            text=flat.text(),
            stories=tuple(self._found),
            pictures=tuple(map(self._with_words, flat.pictures)),
            comments=told,
            changes=tuple(flat.changes),
            outside=tuple(self._outside()),
            embedded=tuple(self._embedded()),
            properties=_core(self._related_to_file("core-properties")),
            custom=_custom(self._related_to_file("custom-properties")),
            language=self._styles.language,
            style_names=self._styles.names,
        )

    def _with_words(self, picture: Picture) -> Picture:
        """Return a chart or diagram with the words that stand in it; they are in a part of their own."""
        if picture.kind not in WORDS_IN or picture.element is None:
            return picture
        relations = self._package.relations(self._part)
        target = next((relations[one].target for one in parts_of(picture) if one in relations), "")
        words = words_in(self._package.root(target)) if target in self._package else ""
        return structs.replace(picture, words=words)

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
        # A shape has a colour of its own, which nobody can tell here.
        flat.background = UNKNOWN if kind == "text box" else self._page_colour
        story = self._stories.story(kind, root, part, None if one is None else one.anchor, identity)
        flat.unseen = flat.deleted = False
        flat.background = self._page_colour
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
        """Tell the headers and footers that a section names, each once; `off` where no page shows them."""
        relations = self._package.relations(self._part)
        for kind, tag in _MARGINS:
            named = [
                [
                    (one.get(f"{W}type", "default"), relations.get(one.get(f"{R}id", "")))
                    for one in section.iterchildren(tag)
                ]
                for section in self._stories.flat.sections
            ]
            parts = {one.target: None for each in named for _, one in each if one and one.target in self._package}
            shown = self._margins_shown(named) if parts else set()
            for part in parts:
                self._tell(kind, self._package.root(part), part, None)
                if part not in shown:
                    self._found[-1] = structs.replace(self._found[-1], off=True)
                self._boxes(part)

    def _margins_shown(self, named: list[list[tuple[str, Relationship | None]]]) -> set[str]:
        """Return the headers (or footers) that some page shows.

        Those of first and of even pages show only where that is switched on; a section without one of its own has
        that of the section before.

        Args:
            named: for each section, for which pages it names which part.
        """
        even = any(pages == "even" for each in named for pages, _ in each)
        settings = self._root("settings") if even else None
        on = {"even": settings is not None and _is_on(settings, "evenAndOddHeaders")}
        current: dict[str, Relationship | None] = {}
        shown: set[str] = set()
        for section, each in zip(self._stories.flat.sections, named, strict=True):
            current |= dict(each)
            on["first"] = _is_on(section, "titlePg")
            shown |= {one.target for pages, one in current.items() if one is not None and on.get(pages, True)}
        return shown

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


def _is_on(parent: etree._Element, name: str) -> bool:
    found = parent.find(W + name)
    return found is not None and is_on(found)


def _page_colour(root: etree._Element) -> str:
    """Return the colour of the page: where it has one, programs differ in whether they show it, so nobody can tell."""
    background = root.find(f"{W}background")
    own = "" if background is None else colour_of(background.get(f"{W}color", ""))
    return UNKNOWN if own not in ("", WHITE) else ""


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
