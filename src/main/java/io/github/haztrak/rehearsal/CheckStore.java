package io.github.haztrak.rehearsal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was reported of commits; of a check with the same name and page, and of a status with the same context, the last. */
final class CheckStore {

    private final Map<String, Map<String, SeededCheck>> runs = new ConcurrentHashMap<>();
    private final Map<String, Map<String, SeededStatus>> statuses = new ConcurrentHashMap<>();

    void put(String commit, SeededCheck check) {
        put(runs, commit, check.name() + " " + check.page(), check);
    }

    void put(String commit, SeededStatus status) {
        put(statuses, commit, status.context(), status);
    }

    private static <T> void put(Map<String, Map<String, T>> store, String commit, String key, T entry) {
        store.compute(commit, (id, before) -> {
            Map<String, T> after = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before);
            after.put(key, entry);
            return after;
        });
    }

    List<SeededCheck> runs(String commit) {
        return copy(runs.getOrDefault(commit, Map.of()).values());
    }

    List<SeededStatus> statuses(String commit) {
        return copy(statuses.getOrDefault(commit, Map.of()).values());
    }

    private static <T> List<T> copy(Collection<T> entries) {
        return List.copyOf(entries);
    }
}
