package io.github.haztrak.publication;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogRenderer;
import java.util.ArrayList;
import java.util.List;

/**
 * A changelog that is no longer than there is room for: entries are left out at the end, whole ones.
 *
 * @param changelog what changed
 * @param renderer how it is written
 */
record ChangelogText(Changelog changelog, ChangelogRenderer renderer) {
    private static final int SHORTEST_ENTRY = 12;

    /** The text, and whether it is all of it. */
    record Cut(String text, boolean whole) {}

    /** Where the whole text can be read is said where something is missing. */
    Cut within(int limit, String whereAllIs) {
        String whole = renderer.render(changelog);
        if (whole.length() <= limit) {
            return new Cut(whole, true);
        }
        int shown = fitting(limit - leftOut(changelog.size(), whereAllIs).length() - 2);
        String rest = leftOut(changelog.size() - shown, whereAllIs);
        return new Cut(shown == 0 ? rest : renderer.render(first(shown)) + "\n\n" + rest, false);
    }

    private int fitting(int limit) {
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
                sections.add(section.first(taken));
            }
            rest -= taken;
        }
        return changelog.with(sections);
    }

    private static String leftOut(int count, String whereAllIs) {
        return "_" + count + (count == 1 ? " more change is" : " more changes are") + " left out here: " + whereAllIs
                + "._";
    }
}
