package io.github.haztrak.mojo;

import io.github.haztrak.github.GitHubTagSignatures;
import io.github.haztrak.jgit.JGitTagSignatures;
import io.github.haztrak.tag.SignatureGate;
import io.github.haztrak.tag.SignatureRule;
import io.github.haztrak.tag.TagSignatures;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who verifies the signature of a tag.
 *
 * @param rule what is wanted of it
 * @param directory in the repository
 */
record SignatureComposition(SignatureRule rule, Path directory) {

    /** Only what can be told on this machine. */
    SignatureGate here() {
        return new SignatureGate(rule, new JGitTagSignatures(directory));
    }

    /** GitHub is asked for what cannot be told on this machine, and made only then. */
    SignatureGate hereOrOn(Optional<Supplier<GitHubTagSignatures>> gitHub) {
        TagSignatures there = gitHub.<TagSignatures>map(
                        made -> (name, object) -> made.get().of(name, object))
                .orElseGet(GitHubTagSignatures::withoutToken);
        return new SignatureGate(rule, here().signatures().or(there));
    }
}
