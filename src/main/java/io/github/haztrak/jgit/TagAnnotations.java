package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Revision;
import io.github.haztrak.jgit.GitObjects.GitObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
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

    private static String annotation(byte[] content) throws CorruptObjectException {
        return RevTag.parse(content).getFullMessage().strip();
    }
}
