package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;

/**
 * A package's pages on GitHub. It has another address for a user than for an organization; which one it is we cannot tell.
 *
 * @param name of a repository on ghcr.io
 */
record PackagePage(ImageName name) {
    static final String REGISTRY = "ghcr.io";
    static final String GITHUB = "https://github.com/";

    /** The settings, for an organization's package. */
    String settings() {
        String owner = owner();
        String path = name.repository();
        String packageName = path.substring(Math.min(owner.length() + 1, path.length()));
        return GITHUB + "orgs/" + owner + "/packages/container/" + packageName.replace("/", "%2F") + "/settings";
    }

    String owner() {
        return name.repository().replaceFirst("/.*", "");
    }
}
