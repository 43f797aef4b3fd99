package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** skopeo, which reads and writes images wherever they are. */
public final class Skopeo {
    private Skopeo() {}

    /** Copies an image of linux/amd64 between two places such as {@code oci:folder} and {@code docker-archive:file:name:tag}. */
    public static void copy(String from, String to) {
        skopeo("copy", "-q").and(List.of(from, to)).succeed();
    }

    /** Copies an image of a registry, with all its platforms, into an OCI layout. */
    public static void copyAll(String image, Account account, Path layout) {
        skopeo("copy", "-q", "--all", "--src-tls-verify=false")
                .and(List.of("--src-creds", account.user() + ":" + account.password()))
                .and(List.of("docker://" + image, "oci:" + layout + ":image"))
                .succeed();
    }

    /** What skopeo says of an image. */
    public static JsonNode inspect(String image) throws IOException {
        return new ObjectMapper().readTree(skopeo("inspect").and(List.of(image)).succeed());
    }

    private static Command skopeo(String... arguments) {
        RealTools.require("skopeo");
        return Command.of("skopeo", "--insecure-policy", "--override-os", "linux", "--override-arch", "amd64")
                .and(List.of(arguments));
    }
}
