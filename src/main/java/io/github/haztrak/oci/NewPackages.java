package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import java.util.Map;

/**
 * The repositories that this build was the first to push to: the registry had nothing in them that an image needs, not even
 * of its base.
 *
 * @param memory of the build
 */
record NewPackages(Map<String, String> memory) {
    private static final String KEY = "new package ";

    void add(ImageName name) {
        memory.put(KEY + name, "");
    }

    boolean include(ImageName name) {
        return memory.containsKey(KEY + name);
    }
}
