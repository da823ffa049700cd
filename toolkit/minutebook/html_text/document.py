"""A web page as plain data: a page, what was set aside from it, and the pictures it shows."""

from __future__ import annotations

import msgspec

from minutebook.page.page import Page


class Aside(msgspec.Struct, frozen=True, gc=False):
    """A part that was set aside, such as the navigation: the offset where it stood, what it is, and its words."""

    at: int
    what: str
    words: str


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A picture: the offset where it stands, and what is said in its place ("" where nothing is)."""

    at: int
    description: str = ""


class WebPage(Page, frozen=True, kw_only=True, dict=True):
    """A web page, or a part of one: `title` is what a browser shows above it, `language` the one it names."""

    asides: tuple[Aside, ...] = ()
    pictures: tuple[Picture, ...] = ()
    title: str = ""
    language: str = ""
