package io.github.haztrak.oci;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where registries answer. A registry on this machine is spoken to in plain HTTP, as container engines do; every other one
 * over TLS.
 *
 * @param replaced the address to use instead, by registry; {@code *} for every other one
 */
public record RegistryEndpoints(Map<String, URI> replaced) {
    private static final String ALL = "*";
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.\\d+\\.\\d+\\.\\d+)(:\\d+)?");

    /** Copies the map. */
    public RegistryEndpoints {
        replaced = Map.copyOf(replaced);
    }

    /**
     * The real addresses.
     *
     * @return nothing replaced
     */
    public static RegistryEndpoints real() {
        return new RegistryEndpoints(Map.of());
    }

    /**
     * One address for all registries: a rehearsal.
     *
     * @param address of the registry that stands in
     * @return all replaced
     */
    public static RegistryEndpoints allAt(URI address) {
        return new RegistryEndpoints(Map.of(ALL, address));
    }

    /** Whether what is sent there can be read on the way by nobody else. */
    static boolean isPrivate(URI uri) {
        return "https".equals(uri.getScheme())
                || LOOPBACK.matcher(String.valueOf(uri.getAuthority())).matches();
    }

    boolean isRehearsal() {
        return replaced.containsKey(ALL);
    }

    URI of(String registry) {
        URI instead = replaced.getOrDefault(registry, replaced.get(ALL));
        if (instead != null) {
            return instead;
        }
        if (registry.equals("docker.io")) {
            return URI.create("https://registry-1.docker.io");
        }
        return URI.create((LOOPBACK.matcher(registry).matches() ? "http://" : "https://") + registry);
    }
}
