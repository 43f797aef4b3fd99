package io.github.haztrak.jgit;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.RangeRequest;
import io.github.haztrak.changelog.Revision;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.jgit.GitObjects.GitObject;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The history as the program git tells it, by a child or two for each question. Place and tags are looked at once.
 *
 * <p>It refuses nothing: where there is anything that git does not tell in the usual way, it throws an {@link
 * UncheckedIOException} that says what, and JGit has to be asked.
 */
final class CommandLineHistory implements CommitHistory {
    private final GitQuestions git;
    private Optional<GitPlace> place = Optional.empty();
    private Optional<List<TagTarget>> tags = Optional.empty();

    CommandLineHistory(CommandLineGit git, Path directory) {
        this.git = new GitQuestions(git, directory);
    }

    /** What is asked for. */
    private interface Answer<T> {
        T get() throws IOException;
    }

    @Override
    public Revision revision(String name) {
        return answer(() -> {
            requireTrue();
            GitObject commit = new GitObjects(git)
                    .named(List.of(name + "^{commit}"))
                    .get(0)
                    .orElseThrow(() -> new IOException("git knows no " + name));
            CommitId id = new CommitId(commit.id());
            return new Revision(id, CommitObject.committedAt(commit.content()), tagsAt(id));
        });
    }

    @Override
    public CommitRange range(RangeRequest request) {
        return answer(() -> {
            Optional<Since> since = foundSince(request);
            return new CommitRange(
                    since,
                    new GitLog(git, request.layout()).commits(request.end(), since.map(Since::commit)),
                    MailmapFile.of(new GitObjects(git), request.end()));
        });
    }

    @Override
    public Optional<Since> since(RangeRequest request) {
        return answer(() -> foundSince(request));
    }

    @Override
    public Set<String> areas(Optional<CommitId> base, CommitId end, Layout layout) {
        return answer(() -> new GitDifference(git, layout).areas(base, end));
    }

    @Override
    public Path root() {
        return answer(() -> place().root());
    }

    @Override
    public Set<TagName> tags() {
        return answer(() -> {
            requireTrue();
            return allTags().stream().map(TagTarget::name).collect(Collectors.toCollection(TreeSet::new));
        });
    }

    private <T> T answer(Answer<T> question) {
        try {
            return question.get();
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (IllegalArgumentException strange) {
            throw new UncheckedIOException(new IOException("git answers strangely", strange));
        }
    }

    private void requireTrue() throws IOException {
        place();
        allTags();
    }

    private GitPlace place() throws IOException {
        if (place.isEmpty()) {
            place = Optional.of(GitPlace.of(git));
        }
        return place.get();
    }

    private List<TagTarget> allTags() throws IOException {
        if (tags.isEmpty()) {
            tags = Optional.of(GitTags.all(git));
        }
        return tags.get();
    }

    private List<Revision.Tag> tagsAt(CommitId commit) throws IOException {
        List<TagTarget> here = allTags().stream()
                .filter(tag -> tag.target().equals(commit))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        return here.isEmpty() ? List.of() : new TagAnnotations(new GitObjects(git)).of(here);
    }

    private Optional<Since> foundSince(RangeRequest request) throws IOException {
        requireTrue();
        if (request.base() instanceof RangeRequest.Told told) {
            return Optional.of(told.since());
        }
        BaseRule rule = ((RangeRequest.Nearest) request.base()).rule();
        return new BaseSearch(rule, allTags(), new GitAncestry(git)).before(request.end());
    }
}
