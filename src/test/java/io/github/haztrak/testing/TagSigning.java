package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes the real git sign tags in a sandbox. */
public record TagSigning(GitSandbox git) {

    /** Tags HEAD with the SSH key and returns the id of the tag object. */
    public String ssh(SshKey key, String name) {
        return tag(name, "HEAD", "gpg.format=ssh", "user.signingkey=" + key.file());
    }

    /** Tags HEAD with the key of a home of gpg and returns the id of the tag object. */
    public String gpg(Path program, String fingerprint, String name) {
        return tag(name, "HEAD", "gpg.program=" + program, "user.signingkey=" + fingerprint);
    }

    /** Tags a revision with git's configuration as given and returns the id of the tag object. */
    public String tag(String name, String revision, String... configuration) {
        List<String> line = new ArrayList<>();
        for (String setting : configuration) {
            line.addAll(List.of("-c", setting));
        }
        line.addAll(List.of("tag", "-f", "-s", "-m", "Signed " + name, name, revision));
        git.run(line.toArray(String[]::new));
        return git.tagObject(name);
    }

    /** Puts another tag object, made from the text of the one that is there, under the name; returns its id. */
    public String rewritten(String name, UnaryOperator<String> change) throws IOException {
        Path text = Files.createTempFile("tag", ".txt");
        try {
            Files.writeString(text, change.apply(git.run("cat-file", "tag", "refs/tags/" + name) + "\n"));
            String id = git.run("hash-object", "-t", "tag", "-w", "--literally", text.toString());
            git.run("update-ref", "refs/tags/" + name, id);
            return id;
        } finally {
            Files.delete(text);
        }
    }
}
