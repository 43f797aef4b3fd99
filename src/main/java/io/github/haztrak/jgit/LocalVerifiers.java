package io.github.haztrak.jgit;

import io.github.haztrak.problem.ShellWord;
import io.github.haztrak.tag.TagName;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.GpgConfig.GpgFormat;
import org.eclipse.jgit.lib.Repository;

/**
 * What a build has to add so that signatures of a kind can be verified here.
 *
 * @param format the kind
 */
record LocalVerifiers(GpgFormat format) {

    String missing() {
        return switch (format) {
            case OPENPGP -> "no verifier of GPG signatures is among the plugin's dependencies";
            case SSH -> "no verifier of SSH signatures is among the plugin's dependencies";
            case X509 -> "there is no verifier of X.509 signatures for it";
        };
    }

    /** Apache SSHD leaves Ed25519 keys, which most people have, to the library that comes with the other verifier. */
    String dependency() {
        return switch (format) {
            case OPENPGP -> dependencies("org.eclipse.jgit.gpg.bc");
            case SSH -> dependencies("org.eclipse.jgit.ssh.apache", "org.eclipse.jgit.gpg.bc");
            case X509 -> "# sign with an SSH key instead\ngit config gpg.format ssh";
        };
    }

    private static String dependencies(String... artifacts) {
        return Stream.of(artifacts)
                .map(LocalVerifiers::dependency)
                .collect(Collectors.joining(
                        "\n",
                        "to verify it here, in the root POM, inside the <plugin> of this plugin:\n<dependencies>\n",
                        "\n</dependencies>"));
    }

    private static String dependency(String artifact) {
        return """
                  <dependency>
                    <groupId>org.eclipse.jgit</groupId>
                    <artifactId>%s</artifactId>
                    <version>%s</version>
                  </dependency>""".indent(2).stripTrailing().formatted(artifact, version());
    }

    /** Its verifiers work beside a JGit of the same version only. */
    private static String version() {
        return Optional.ofNullable(Repository.class.getPackage().getImplementationVersion())
                .orElse("the version of org.eclipse.jgit in `mvn -X`");
    }

    static String fetch(TagName name) {
        String ref = "refs/tags/" + name;
        return "git fetch --force origin " + ShellWord.of(ref + ":" + ref);
    }
}
