package io.github.haztrak.image;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a container starts with (OCI image spec, {@code config}). What is left empty is the base image's.
 *
 * @param process what runs
 * @param environment variables added to the base's
 * @param labels labels added
 * @param exposure ports and volumes added to the base's
 */
public record ContainerSettings(
        Process process, Map<String, String> environment, Map<String, String> labels, Exposure exposure) {

    /**
     * What runs, as whom and where.
     *
     * @param entrypoint program and its fixed arguments; empty keeps the base's entrypoint and arguments
     * @param arguments default arguments ({@code Cmd})
     * @param user {@code user}, {@code uid} or {@code uid:gid}
     * @param workingDirectory absolute path
     */
    public record Process(
            List<String> entrypoint, List<String> arguments, Optional<String> user, Optional<String> workingDirectory) {
        /** Copies the lists. */
        public Process {
            entrypoint = List.copyOf(entrypoint);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What a container shows to the outside.
     *
     * @param ports such as {@code 8080/tcp}
     * @param volumes absolute paths
     */
    public record Exposure(Set<String> ports, Set<String> volumes) {
        /** Sorts and copies. */
        public Exposure {
            ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
            volumes = Collections.unmodifiableSortedSet(new TreeSet<>(volumes));
        }
    }

    /** Sorts and copies: the order is part of the image's digest. */
    public ContainerSettings {
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }
}
