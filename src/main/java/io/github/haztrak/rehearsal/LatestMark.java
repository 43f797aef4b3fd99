package io.github.haztrak.rehearsal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which release is the Latest one: the one that was last told to be, else the highest version, else the newest. */
final class LatestMark {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");

    private final Set<Long> declined = new HashSet<>();
    private Optional<Long> marked = Optional.empty();

    void wish(Release release, MakeLatest wish) {
        marked = marked.filter(id -> id != release.id());
        declined.remove(release.id());
        if (wish == MakeLatest.TRUE) {
            marked = Optional.of(release.id());
        } else if (wish == MakeLatest.FALSE) {
            declined.add(release.id());
        } else {
            marked = Optional.empty();
        }
    }

    Optional<Release> among(Collection<Release> releases) {
        Optional<Release> chosen = releases.stream()
                .filter(Release::mayBeLatest)
                .filter(release -> marked.filter(id -> id == release.id()).isPresent())
                .findFirst();
        return chosen.or(() -> releases.stream()
                .filter(Release::mayBeLatest)
                .filter(release -> !declined.contains(release.id()))
                .max(Comparator.comparing((Release release) -> version(release.tagName()), Arrays::compare)
                        .thenComparing(Release::created)
                        .thenComparing(Release::id)));
    }

    private static int[] version(String tagName) {
        Matcher version = VERSION.matcher(tagName);
        return version.find() ? new int[] {part(version, 1), part(version, 2), part(version, 3)} : new int[] {0, 0, 0};
    }

    private static int part(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }
}
