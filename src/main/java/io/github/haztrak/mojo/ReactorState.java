package io.github.haztrak.mojo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What the modules of one build share. Types of the JDK alone: a module that adds a dependency to the plugin has a class
 * loader of its own, and so its own copy of every class of ours.
 */
final class ReactorState {
    private static final String KEY = "io.github.haztrak.reactor";

    private final ConcurrentMap<String, Object> shared;

    private ReactorState(ConcurrentMap<String, Object> shared) {
        this.shared = shared;
    }

    @SuppressWarnings("unchecked")
    static ReactorState of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        data.set(KEY, null, new ConcurrentHashMap<String, Object>());
        return new ReactorState((ConcurrentMap<String, Object>) data.get(KEY));
    }

    /** Adds to a set and answers whether that completed it, once only: of all who ask, one is told yes. */
    boolean completes(String name, String element, Set<String> expected) {
        Set<String> arrived = set(name);
        arrived.add(element);
        return arrived.containsAll(expected) && claim(name + " claimed");
    }

    int size(String name) {
        return set(name).size();
    }

    /** True for the first who asks. */
    boolean claim(String name) {
        return shared.putIfAbsent(name, Boolean.TRUE) == null;
    }

    /** Lets the first who asks do a work; everyone else waits until it is done, well or not. */
    void first(String name, Runnable work) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        Object earlier = shared.putIfAbsent(name, mine);
        if (earlier instanceof CompletableFuture<?> other) {
            other.join();
            return;
        }
        try {
            work.run();
        } finally {
            mine.complete(true);
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, String> texts(String name) {
        return (Map<String, String>) shared.computeIfAbsent(name, any -> new ConcurrentHashMap<String, String>());
    }

    @SuppressWarnings("unchecked")
    ConcurrentMap<String, Long> counts(String name) {
        return (ConcurrentMap<String, Long>) shared.computeIfAbsent(name, any -> new ConcurrentHashMap<String, Long>());
    }

    /** Makes something once for the whole build; everyone else waits for it. */
    <T> T once(String name, Class<T> type, Supplier<T> maker) {
        return type.cast(shared.computeIfAbsent(name, any -> maker.get()));
    }

    @SuppressWarnings("unchecked")
    private Set<String> set(String name) {
        return (Set<String>) shared.computeIfAbsent(name, any -> ConcurrentHashMap.<String>newKeySet());
    }
}
