package io.github.haztrak.tag;

import java.util.Optional;

/**
 * A tag whose peeled target is HEAD.
 *
 * @param name its name
 * @param object its tag object; empty for a lightweight tag
 */
public record TagAtHead(TagName name, Optional<TagObject> object) {}
