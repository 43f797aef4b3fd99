package io.github.haztrak.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tags of the repository. */
final class TagStore {

    private final Map<String, SeededTag> byName = new ConcurrentHashMap<>();
    private final Map<String, SeededTagObject> objects = new ConcurrentHashMap<>();

    void put(SeededTag tag) {
        byName.put(tag.name(), tag);
    }

    void put(SeededTagObject object) {
        objects.put(object.id(), object);
    }

    Optional<SeededTag> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<SeededTagObject> object(String id) {
        return Optional.ofNullable(objects.get(id))
                .or(() -> byName.values().stream()
                        .filter(SeededTag::annotated)
                        .filter(tag -> tag.objectId().equals(id))
                        .map(SeededTagObject::of)
                        .findFirst());
    }

    /** As GitHub does when a release is published for a tag nobody pushed: the tag it makes is a lightweight one. */
    void createIfMissing(String name, String target) {
        String commit = target.matches("[0-9a-f]{40}") ? target : headOf(target);
        byName.computeIfAbsent(name, missing -> SeededTag.lightweight(missing, commit));
    }

    /** An invented but steady commit for a branch; there is no git here. */
    private static String headOf(String branch) {
        return ContentDigest.of(branch.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 40);
    }
}
