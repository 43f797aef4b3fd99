package io.github.haztrak.mojo;

import io.github.haztrak.release.FloatingTag;
import java.util.List;
import java.util.Set;

/**
 * The tags of images that move: {@code <floatingTags>}.
 *
 * @param names as they are configured
 */
record FloatingTags(List<String> names) {

    Set<FloatingTag> all() {
        return Set.copyOf(Values.readAll("floatingTags", names, FloatingTag::parse));
    }
}
