package io.github.haztrak.changelog;

import java.util.Locale;
import java.util.Optional;

/** Ready-made shapes of a changelog. */
public enum Preset {
    /** Groups by kind, under the tag's name. */
    DEFAULT(Grouping.DEFAULT),
    /** As keepachangelog.com has it. */
    KEEP_A_CHANGELOG(Grouping.KEEP_A_CHANGELOG),
    /** Without markup. */
    PLAIN(Grouping.DEFAULT);

    private final Grouping grouping;

    Preset(Grouping grouping) {
        this.grouping = grouping;
    }

    /**
     * Reads a preset.
     *
     * @param text {@code default}, {@code keep-a-changelog} or {@code plain}
     * @return the preset
     */
    public static Preset parse(String text) {
        for (Preset preset : values()) {
            if (preset.toString().equals(text.strip())) {
                return preset;
            }
        }
        throw new IllegalArgumentException("there are default, keep-a-changelog and plain");
    }

    /**
     * Which groups it has.
     *
     * @return its groups
     */
    public Grouping grouping() {
        return grouping;
    }

    /**
     * Writes a changelog to be read by itself.
     *
     * @param page where its one link to all commits points, if that is known
     * @param body writes the changes, where there is markup
     * @return the writer
     */
    public ChangelogRenderer document(Optional<RepositoryPage> page, MarkdownRenderer body) {
        return switch (this) {
            case DEFAULT -> new MarkdownDocument(MarkdownDocument.Title.TAG, page, body);
            case KEEP_A_CHANGELOG -> new MarkdownDocument(MarkdownDocument.Title.VERSION, page, body);
            case PLAIN -> new PlainText();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
