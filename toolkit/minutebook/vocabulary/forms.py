"""Labels in the cells of a form: what the words beside or below them are."""

from __future__ import annotations

from minutebook.vocabulary.wording import phrases

TOPICS = phrases("topic; agenda topic; agenda item; item; subject; agenda; issue; item title; title")
TALK = phrases("""
    discussion; notes; minutes; comments; details; summary; key points; main points; discussion points; description;
    discussion notes; notes/discussion; points discussed
""")
DECISIONS = phrases("""
    conclusion; conclusions; decision; decisions; outcome; outcomes; resolution; resolutions; decided; agreed
""")
