package io.github.haztrak.image;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an image comes from (OCI image spec, "Pre-Defined Annotation Keys").
 *
 * @param created a time that the commit decides, so that one commit gives one digest
 * @param annotations by their full key, {@code org.opencontainers.image.revision}
 */
public record Provenance(Instant created, Map<String, String> annotations) {
    /** The key prefix of the pre-defined annotations. */
    public static final String PREFIX = "org.opencontainers.image.";
    /** The commit. */
    public static final String REVISION = PREFIX + "revision";
    /** The version. */
    public static final String VERSION = PREFIX + "version";
    /** The address of the source code. */
    public static final String SOURCE = PREFIX + "source";
    /** The human-readable title. */
    public static final String TITLE = PREFIX + "title";
    /** What it does, in a sentence. */
    public static final String DESCRIPTION = PREFIX + "description";
    /** The page to find out more. */
    public static final String URL = PREFIX + "url";
    /** The page of its documentation. */
    public static final String DOCUMENTATION = PREFIX + "documentation";
    /** Who made it, with addresses. */
    public static final String AUTHORS = PREFIX + "authors";
    /** Which organization hands it out. */
    public static final String VENDOR = PREFIX + "vendor";
    /** What it is licensed under, as an SPDX expression. */
    public static final String LICENSES = PREFIX + "licenses";
    /** When it was made. */
    public static final String CREATED = PREFIX + "created";

    /** Sorts and copies: the order is part of the image's digest. */
    public Provenance {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }
}
