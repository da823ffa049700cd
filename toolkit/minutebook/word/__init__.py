"""Word's own files, read safely: package, XML, document.

`package` opens the ZIP archive, `styles` and `numbering` work out what is inherited, `stories` walks the XML, and
`document` is what comes out: every paragraph and table of every story as frozen data, over one flat text.
"""
