package io.github.haztrak.mojo;

import io.github.haztrak.publication.Part;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.release.ReleaseFiles;
import io.github.haztrak.release.ReleaseRequest.Publication;
import io.github.haztrak.release.ReleaseTerms;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a release is shown: {@code <release>}. */
public final class PublicationParameters {
    static final String DRAFT_PROPERTY = "haztrak.release.draft";
    static final String PRERELEASE_PROPERTY = "haztrak.release.prerelease";
    static final String NAME_PROPERTY = "haztrak.release.name";
    static final String TEMPLATE_PROPERTY = "haztrak.release.template";
    static final String DISCUSSION_PROPERTY = "haztrak.release.discussionCategory";
    static final String MILESTONE_PROPERTY = "haztrak.release.closeMilestone";
    static final String ASSETS_PROPERTY = "haztrak.release.assets";
    static final String CHECKSUMS_PROPERTY = "haztrak.release.checksums";
    static final String DOCS_PROPERTY = "haztrak.release.docsArchive";
    static final String UPDATE_PROPERTY = "haztrak.release.update";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of("version", "tag", "date", "project");

    /** Whether the release is left as a draft, for a person to reveal; {@code false} by default. */
    private String draft;

    /** Whether it is marked as not ready for production: {@code auto} (by the version), {@code true} or {@code false}. */
    private String prerelease;

    /** Its title; {@code {tag}} by default. {@code {version}}, {@code {date}} and {@code {project}} are replaced too. */
    private String name;

    /** A Mustache template of the page, seen from the project's root. */
    private String template;

    /** Where a discussion about it is begun: the name of a category; none by default. */
    private String discussionCategory;

    /** Whether the milestone called as the version is closed; {@code false} by default. */
    private String closeMilestone;

    /**
     * The files beside it: paths with gaps, seen from the project's root ({@code dist/*.zip}), or what modules build
     * ({@code artifact:server:jar}, {@code artifact:*:jar:sources}).
     */
    private List<String> assets = List.of();

    /** Whether {@code SHA256SUMS} lists the digests of all files; {@code false} by default. */
    private String checksums;

    /** Whether the documentation stands beside it, as a zip file; {@code false} by default. */
    private String docsArchive;

    /** What of a public release may be changed: {@code title}, {@code body}, {@code prerelease}, {@code assets}; nothing by default. */
    private String update;

    Publication toRequest(ReleaseProperties properties, Path work) {
        return new Publication(
                title(properties),
                work,
                new ReleaseTerms(
                        new ReleaseDraft.Terms(
                                mark(properties),
                                text(properties, discussionCategory, DISCUSSION_PROPERTY),
                                parts(properties)),
                        isTrue(properties, draft, DRAFT_PROPERTY),
                        isTrue(properties, closeMilestone, MILESTONE_PROPERTY)),
                ReleaseFiles.NONE);
    }

    ReleaseAttachments.Wish attachments(ReleaseProperties properties) {
        List<String> patterns = Values.withoutNulls(assets);
        if (patterns.isEmpty()) {
            patterns = words(properties.text(ASSETS_PROPERTY));
        }
        return new ReleaseAttachments.Wish(
                Values.readAll("release/assets", patterns, text -> AssetPattern.parse(text.strip())),
                isTrue(properties, checksums, CHECKSUMS_PROPERTY),
                isTrue(properties, docsArchive, DOCS_PROPERTY));
    }

    private static List<String> words(Optional<String> text) {
        return text.map(list -> List.of(list.split("[,\\s]+"))).orElse(List.of());
    }

    Optional<Path> template(ReleaseProperties properties) {
        return text(properties, template, TEMPLATE_PROPERTY).map(Path::of);
    }

    private String title(ReleaseProperties properties) {
        String title = text(properties, name, NAME_PROPERTY).orElse("{tag}");
        Values.read("release/name", title, PublicationParameters::requireKnown);
        return title.replace("{project}", properties.projectName());
    }

    private static String requireKnown(String title) {
        Matcher placeholder = PLACEHOLDER.matcher(title);
        while (placeholder.find()) {
            if (!KNOWN.contains(placeholder.group(1))) {
                throw new IllegalArgumentException("there are {version}, {tag}, {date} and {project}");
            }
        }
        return title;
    }

    private Optional<Boolean> mark(ReleaseProperties properties) {
        String text = text(properties, prerelease, PRERELEASE_PROPERTY).orElse("auto");
        return Values.read("release/prerelease", text, PublicationParameters::parseMark);
    }

    private static Optional<Boolean> parseMark(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "auto" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new IllegalArgumentException("there are auto, true and false");
        };
    }

    private Set<Part> parts(ReleaseProperties properties) {
        List<String> names = words(text(properties, update, UPDATE_PROPERTY));
        return Values.readAll("release/update", names, Part::of).stream().collect(Collectors.toSet());
    }

    private static boolean isTrue(ReleaseProperties properties, String own, String property) {
        String element = "release/" + property.substring(property.lastIndexOf('.') + 1);
        return Values.read(
                element, text(properties, own, property).orElse("false"), PublicationParameters::parseBoolean);
    }

    private static boolean parseBoolean(String text) {
        if (!text.matches("(?i)true|false")) {
            throw new IllegalArgumentException("there are true and false");
        }
        return Boolean.parseBoolean(text);
    }

    private static Optional<String> text(ReleaseProperties properties, String own, String property) {
        return Optional.ofNullable(own)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> properties.text(property));
    }
}
