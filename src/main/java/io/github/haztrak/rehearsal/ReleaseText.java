package io.github.haztrak.rehearsal;

/** What the author of a release writes: the tag, the commit-ish for a tag that does not exist yet, title and Markdown body. */
record ReleaseText(String tagName, String target, String name, String body) {}
