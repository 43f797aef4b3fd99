package io.github.haztrak.publication;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.MarkdownRenderer;
import java.util.ArrayList;
import java.util.List;

/** A changelog as Markdown that is no longer than there is room for: entries are left out at the end, whole ones. */
record ChangelogText(Changelog changelog) {
    private static final int REST = 60;
    private static final int SHORTEST_ENTRY = 12;

    String within(int limit) {
        MarkdownRenderer renderer = new MarkdownRenderer();
        String whole = renderer.render(changelog);
        if (whole.length() <= limit) {
            return whole;
        }
        int shown = fitting(renderer, limit - REST);
        String rest = leftOut(changelog.size() - shown);
        return shown == 0 ? rest : renderer.render(first(shown)) + "\n\n" + rest;
    }

    private int fitting(MarkdownRenderer renderer, int limit) {
        int fits = 0;
        int tooMany = Math.min(changelog.size(), Math.max(limit, 0) / SHORTEST_ENTRY + 1);
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) >>> 1;
            if (renderer.render(first(middle)).length() <= limit) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    private Changelog first(int count) {
        List<Changelog.Section> sections = new ArrayList<>();
        int rest = count;
        for (Changelog.Section section : changelog.sections()) {
            int taken = Math.min(rest, section.entries().size());
            if (taken > 0) {
                sections.add(
                        new Changelog.Section(section.title(), section.entries().subList(0, taken)));
            }
            rest -= taken;
        }
        return new Changelog(changelog.since(), sections);
    }

    private static String leftOut(int count) {
        return "_" + count + (count == 1 ? " more change is" : " more changes are") + " left out here._";
    }
}
