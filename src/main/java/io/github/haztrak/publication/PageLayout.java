package io.github.haztrak.publication;

import io.github.haztrak.changelog.Changelog;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Arranges the parts of a release's page. The same parts always give the same text. */
@FunctionalInterface
public interface PageLayout {
    /** One part below the other. */
    PageLayout BLOCKS = parts ->
            parts.blocks().values().stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n"));

    /**
     * The parts.
     *
     * @param blocks marked blocks in their order, by name: {@code introduction}, {@code images}, {@code changes},
     *     {@code verification}, {@code links}; empty where there is nothing to say
     * @param changelog what changed, for who tells it in other words
     */
    record Parts(Map<String, String> blocks, Changelog changelog) {
        /** Copies the blocks. */
        public Parts {
            blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
        }
    }

    /**
     * Writes the page.
     *
     * @param parts what it consists of
     * @return Markdown
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-011 if a template cannot be used
     */
    String arrange(Parts parts);
}
