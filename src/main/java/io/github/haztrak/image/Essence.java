package io.github.haztrak.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Collects texts into one digest. Each goes in with its length, so that no two collections read alike. */
final class Essence {
    private final MessageDigest function = Digest.sha256();

    Essence add(String name, String... values) {
        return add(name, List.of(values));
    }

    Essence add(String name, Collection<String> values) {
        text(name);
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    /** In the order of the map: a sorted one gives the same for the same content. */
    Essence add(String name, Map<String, String> values) {
        text(name);
        number(values.size());
        values.forEach((key, value) -> add(key, value));
        return this;
    }

    Digest digest() {
        return Digest.of(function);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        function.update(bytes);
    }

    private void number(int number) {
        function.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
