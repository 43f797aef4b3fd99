package io.github.haztrak.jgit;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads all tags of a repository, with what they come to, by one child. */
final class GitTags {
    private static final String TAGS = "refs/tags/";
    private static final String FORMAT = "--format=%(refname) %(objectname) %(*objectname) %(*objecttype)";

    private GitTags() {}

    static List<TagTarget> all(GitQuestions git) throws IOException {
        List<TagTarget> tags = new ArrayList<>();
        for (String line : git.lines(List.of("for-each-ref", FORMAT, TAGS, "refs/replace/"))) {
            String[] words = line.split(" ");
            if (!words[0].startsWith(TAGS)) {
                throw new IOException("a commit is replaced: " + words[0]);
            }
            if (words.length == 4 && words[3].equals("tag")) {
                throw new IOException("a tag of a tag: " + words[0]);
            }
            CommitId object = new CommitId(words[1]);
            tags.add(new TagTarget(
                    new TagName(words[0].substring(TAGS.length())),
                    object,
                    words.length == 2 ? object : new CommitId(words[2])));
        }
        return tags;
    }
}
