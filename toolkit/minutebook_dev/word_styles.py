"""The styles of the Word template: what they are called and how they look.

The look is calm on purpose: one family of letters, one colour of ink beside black, a bar beside what somebody has
to act on. Every colour has a contrast of at least 4.5 to 1 on the ground it stands on. Measures are in twentieths
of a point and sizes of letters in half points, as Word has them.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

TEXT_WIDTH = 9360
STEP = 360  # how far a list, or anything nested, is moved in: a quarter of an inch
LABEL_COLUMN = 1440
DETAIL_COLUMN = 1620
RESTRICTED_COLUMN = 2000
BAR_GAP = 180
NUMBER_COLUMN = 620

INK = "1F4E5F"
MUTED = "545F66"
WARM = "8A3B12"
LINK = "0B5A86"
RULE = "C3CFD5"
PALE_INK = "9DB4BE"
TINT = "EEF3F5"
WARM_TINT = "FBF1EA"


class Style(NamedTuple):
    """A named style; `paragraph` and `letters` are Word's properties, in the order that its schema demands."""

    name: str
    paragraph: str = ""
    letters: str = ""
    based_on: str = "Normal"
    following: str = ""
    outline: int = -1


def style_id(name: str) -> str:
    """Return the identifier that the style of this name has in our template."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def _spacing(before: int, after: int, line: int = 0) -> str:
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def _indent(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def _bar(colour: str) -> str:
    return f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="6" w:color="{colour}"/></w:pBdr>'


def _underline(colour: str, size: int) -> str:
    return f'<w:pBdr><w:bottom w:val="single" w:sz="{size}" w:space="3" w:color="{colour}"/></w:pBdr>'


def _tab(at: int, kind: str = "left") -> str:
    return f'<w:tab w:val="{kind}" w:pos="{at}"/>'


def _tabs(*stops: str) -> str:
    return f"<w:tabs>{''.join(stops)}</w:tabs>"


def _shading(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _colour(colour: str) -> str:
    return f'<w:color w:val="{colour}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


_BOLD = "<w:b/><w:bCs/>"
_KEEP = "<w:keepNext/><w:keepLines/>"
_MONO = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="Consolas" w:cs="Consolas"/>'
_NO_PROOF = "<w:noProof/>"


def _heading(level: int, before: int, after: int, letters: str, border: str = "") -> Style:
    return Style(
        f"heading {level}",
        f"{_KEEP}{border}{_tabs(_tab(NUMBER_COLUMN))}{_spacing(before, after, 252)}"
        f"{_indent(NUMBER_COLUMN, NUMBER_COLUMN)}",
        letters,
        following="Normal",
        outline=level - 1,
    )


def _labelled(name: str, before: int, after: int, column: int = DETAIL_COLUMN) -> Style:
    """A paragraph that begins with a label, its words set clear of the label; those of one style stand close."""
    room = f"{_tabs(_tab(column))}{_spacing(before, after)}{_indent(column, column)}{_CLOSE}"
    return Style(name, f"<w:keepLines/>{room}", following=name)


def _barred(name: str, before: int, colour: str = INK, close: str = "") -> Style:
    """As `_labelled`, with a bar beside it: this is what somebody has to act on."""
    room = f"{_tabs(_tab(_WORDS))}{_spacing(before, 180)}{_indent(_WORDS, LABEL_COLUMN)}{close}"
    return Style(name, f"<w:keepLines/>{_bar(colour)}{room}", following="Minutes Field")


def _boxed(colour: str) -> str:
    """Borders in the colour of the ground they stand on: shading alone would touch the letters."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="24" w:space="{space}" w:color="{colour}"/>'
        for side, space in (("top", 0), ("left", 4), ("bottom", 0), ("right", 4))
    )
    return f"<w:pBdr>{edges}</w:pBdr>{_shading(colour)}"


def _topped(colour: str) -> str:
    return f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="{colour}"/></w:pBdr>'


_CLOSE = "<w:contextualSpacing/>"
_WORDS = BAR_GAP + LABEL_COLUMN
_RESTRICTED_WORDS = BAR_GAP + RESTRICTED_COLUMN

PARAGRAPH_STYLES = (
    Style("Title", f"{_KEEP}{_spacing(0, 240, 228)}", _BOLD + _colour(INK) + _size(46), following="Minutes Detail"),
    Style("Minutes Body", f"{_KEEP}{_spacing(0, 60)}", _BOLD + _colour(MUTED) + _size(24), following="Title"),
    _labelled("Minutes Detail", 0, 160),
    Style("Minutes Status", f"{_topped(RULE)}{_spacing(160, 200)}", based_on="Minutes Detail"),
    _heading(1, 420, 140, _BOLD + _colour(INK) + _size(30), _underline(RULE, 6)),
    _heading(2, 300, 80, _BOLD + _colour(INK) + _size(25)),
    _heading(3, 240, 60, _BOLD + _colour(INK) + _size(22)),
    *(_heading(level, 220, 60, _BOLD + _colour(MUTED) + _size(22)) for level in range(4, 10)),
    _barred("Minutes Action", 180),
    _barred("Minutes Decision", 180),
    _barred("Minutes Motion", 180),
    _barred("Minutes Question", 180),
    _barred("Minutes Field", 0, PALE_INK, _CLOSE),
    Style("Minutes Field Text", f'{_spacing(80, 120)}<w:ind w:left="{_WORDS}"/>'),
    _labelled("Minutes Apologies", 140, 140),
    _labelled("Minutes Next Meeting", 0, 180),
    Style(
        "Minutes Restricted",
        f"{_KEEP}{_bar(WARM)}{_shading(WARM_TINT)}{_tabs(_tab(_RESTRICTED_WORDS))}{_spacing(160, 140)}"
        f"{_indent(_RESTRICTED_WORDS, RESTRICTED_COLUMN)}{_CLOSE}",
    ),
    Style("Minutes Restricted Text", f'{_bar(WARM)}{_spacing(0, 120)}<w:ind w:left="{BAR_GAP}"/>'),
    Style("Minutes Remark", _spacing(60, 120), "<w:i/><w:iCs/>" + _colour(MUTED) + _size(20)),
    Style(
        "Minutes Verbatim",
        f'{_boxed(TINT)}{_spacing(160, 200, 252)}<w:ind w:left="120" w:right="120"/>',
        f"{_MONO}{_NO_PROOF}{_size(19)}",
    ),
    Style("Quote", f'{_bar(RULE)}{_spacing(120, 120)}<w:ind w:left="{STEP}"/>', _colour("3A444A")),
    Style("caption", f"{_KEEP}{_spacing(180, 80)}", _BOLD + _colour(MUTED) + _size(20)),
    Style("List Bullet", f'<w:numPr><w:numId w:val="1"/></w:numPr>{_spacing(0, 80)}'),
    Style("List Number", f'<w:numPr><w:numId w:val="2"/></w:numPr>{_spacing(0, 80)}'),
    Style("List Continue", f'{_spacing(0, 80)}<w:ind w:left="{STEP}"/>'),
    Style("Minutes Table Text", _spacing(40, 40, 252), _size(20)),
    Style("Minutes Table Heading", f"<w:keepNext/>{_spacing(50, 50, 252)}", _BOLD + _colour(INK) + _size(20)),
    Style("header", f"{_tabs(_tab(TEXT_WIDTH, 'right'))}{_spacing(0, 0)}", _colour(MUTED) + _size(18)),
    Style("footer", f"{_tabs(_tab(TEXT_WIDTH, 'right'))}{_spacing(0, 0)}", _colour(MUTED) + _size(18)),
)

CHARACTER_STYLES = (
    Style("Minutes Number"),
    Style("Minutes Label", letters=_BOLD + _colour(INK)),
    Style("Minutes Code", letters=_MONO + _NO_PROOF + _size(20) + _shading(TINT)),
    Style("Minutes Words"),
    Style("Minutes Public Title"),
    Style("Minutes Linked Words"),
    Style("Minutes Linked Code", letters=_MONO + _NO_PROOF + _size(20) + _shading(TINT)),
    Style("Minutes Link Target", letters=_colour(MUTED) + _size(19)),
    Style("Minutes Date"),
    Style("Minutes Status Word"),
    Style("Placeholder Text", letters=_colour(MUTED)),
    Style("Minutes Draft Mark", letters=_BOLD + _colour(WARM)),
    Style("Hyperlink", letters=_colour(LINK) + '<w:u w:val="single"/>'),
)


def styles_xml() -> str:
    """Return the template's `styles.xml`."""
    written = "".join(
        (*map(_paragraph_style, PARAGRAPH_STYLES), *map(_character_style, CHARACTER_STYLES), _TABLE_STYLES)
    )
    return f'<w:styles xmlns:w="{NAMESPACE}">{_DEFAULTS}{written}</w:styles>'


def _paragraph_style(style: Style) -> str:
    custom = ' w:customStyle="1"' if style.name.startswith("Minutes") else ""
    following = f'<w:next w:val="{style_id(style.following)}"/>' if style.following else ""
    level = f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline >= 0 else ""
    letters = f"<w:rPr>{style.letters}</w:rPr>" if style.letters else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(style.name)}"><w:name w:val="{escape(style.name)}"/>'
        f'<w:basedOn w:val="{style_id(style.based_on)}"/>{following}<w:qFormat/>'
        f"<w:pPr>{style.paragraph}{level}</w:pPr>{letters}</w:style>"
    )


def _character_style(style: Style) -> str:
    custom = ' w:customStyle="1"' if style.name.startswith("Minutes") else ""
    letters = f"<w:rPr>{style.letters}</w:rPr>" if style.letters else ""
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style_id(style.name)}"><w:name w:val="{escape(style.name)}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>{letters}</w:style>'
    )


_DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri"'
    ' w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB"'
    ' w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269"'
    ' w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
)

_TABLE_STYLES = "".join(
    f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
    f'<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
    f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders></w:tblPr>'
    f'<w:tblStylePr w:type="firstRow"><w:tcPr>{_shading(TINT)}</w:tcPr></w:tblStylePr></w:style>'
    for name in ("Minutes Table", "Minutes Attendance")
)


def theme_xml() -> str:
    """Return the smallest theme that Word accepts: our colours for its palette, one family of letters."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    named = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": INK,
        "lt2": TINT,
        "accent1": INK,
        "accent2": WARM,
        "accent3": MUTED,
    }
    named |= {"accent4": RULE, "accent5": "4F7A3A", "accent6": "6B4F8A", "hlink": "0B5A86", "folHlink": "6B4F8A"}
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in named.items())
    letters = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'<a:theme xmlns:a="{drawing}" name="Minutes"><a:themeElements><a:clrScheme name="Minutes">{colours}'
        f'</a:clrScheme><a:fontScheme name="Minutes"><a:majorFont>{letters}</a:majorFont>'
        f'<a:minorFont>{letters}</a:minorFont></a:fontScheme><a:fmtScheme name="Minutes">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
