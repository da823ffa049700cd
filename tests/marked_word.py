"""Parts of a Word file, the words a comment stands on, and comments that somebody has answered."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree.ElementTree import canonicalize

from word_files import changed

from minutebook.word.reading import read_document
from minutebook.word.threads import threads


def part(content: bytes, name: str = "word/document.xml") -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def parts(content: bytes) -> dict[str, str]:
    """Return the XML of every part, in the one spelling that is the same for all."""
    package = zipfile.ZipFile(io.BytesIO(content))
    return {name: canonicalize(package.read(name)) for name in package.namelist()}


def marked(content: bytes) -> list[str]:
    """Return the words that comments of ours stand on."""
    document = read_document(content)
    return [document.text[one.comment.start : one.comment.end] for one in threads(document)]


def answered(content: bytes, words: str = "We have agreed otherwise.", *, resolved: bool = False) -> bytes:
    """Let Sam Reed answer our first comment, as Word writes it."""
    (first, *_) = (thread.comment for thread in threads(read_document(content)))
    found = re.search(
        rf'<w:comment w:id="{first.identity}".*?w14:paraId="(\w+)".*?</w:comment>', part(content, "word/comments.xml")
    )
    assert found
    said = f'<w:p w14:paraId="12345678"><w:r><w:t>{words}</w:t></w:r></w:p>'
    reply = f'<w:comment w:id="99" w:author="Sam Reed" w:initials="SR">{said}</w:comment>'
    entry = f'<w15:commentEx w15:paraId="{found[1]}" w15:done="0"/>'
    done = entry.replace('"0"', '"1"') if resolved else entry
    thread = f'<w15:commentEx w15:paraId="12345678" w15:paraIdParent="{found[1]}" w15:done="{int(resolved)}"/>'
    end = f'<w:commentRangeEnd w:id="{first.identity}"/>'
    begin = f'<w:commentRangeStart w:id="{first.identity}"/>'
    ended = f'{end}<w:commentRangeEnd w:id="99"/><w:r><w:commentReference w:id="99"/></w:r>'
    content = changed(content, "word/document.xml", (begin, begin + '<w:commentRangeStart w:id="99"/>'), (end, ended))
    content = changed(content, "word/comments.xml", (found[0], found[0] + reply))
    return changed(content, "word/commentsExtended.xml", (entry, done + thread))
