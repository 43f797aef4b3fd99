package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Revision;
import io.github.haztrak.jgit.GitObjects.GitObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevTag;

/**
 * What tags say, without signatures.
 *
 * @param objects who is asked
 */
record TagAnnotations(GitObjects objects) {
    List<Revision.Tag> of(List<TagTarget> tags) throws IOException {
        List<Optional<GitObject>> contents =
                objects.named(tags.stream().map(tag -> tag.object().hex()).toList());
        List<Revision.Tag> told = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            GitObject content = contents.get(i).orElseThrow(() -> new IOException("a tag is missing"));
            told.add(new Revision.Tag(
                    tags.get(i).name(), content.type().equals("tag") ? annotation(content.content()) : ""));
        }
        return told;
    }

    /** What is signed, or is no UTF-8, is for JGit to take apart; that takes time to start, as its jar is signed itself. */
    private static String annotation(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        boolean plain = end >= 0 && !text.contains("-----BEGIN") && text.indexOf('\uFFFD') < 0;
        return plain ? text.substring(end).strip() : JGitTag.annotation(content);
    }

    /** On its own, so that JGit is loaded only if it is needed. */
    private static final class JGitTag {
        static String annotation(byte[] content) throws IOException {
            return RevTag.parse(content).getFullMessage().strip();
        }
    }
}
