package io.github.haztrak.image;

import java.net.URI;

/**
 * A package that nobody can pull without a login.
 *
 * @param name where it is
 * @param settings the page where that can be changed
 */
public record HiddenPackage(ImageName name, URI settings) {}
