package io.github.haztrak.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A template in a file, read when it is needed; what is wrong with it becomes the problem that its user words. */
record TemplateFile(Path file, Function<String, Problem> problem) {
    private static final long LIMIT = 1_000_000;

    String filled(Map<String, Object> values) {
        try {
            return compiled().execute(values);
        } catch (MustacheException | UnsupportedOperationException unusable) {
            throw refused(unusable);
        }
    }

    void requireUsable() {
        try {
            compiled();
        } catch (MustacheException | UnsupportedOperationException unusable) {
            throw refused(unusable);
        }
    }

    private Template compiled() {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no such file");
            }
            if (Files.size(file) > LIMIT) {
                throw new IOException("larger than " + LIMIT + " bytes");
            }
            return Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .defaultValue("")
                    .compile(Files.readString(file));
        } catch (IOException unreadable) {
            throw refused(unreadable);
        }
    }

    private ReleaseException refused(Exception failure) {
        return new ReleaseException(problem.apply(file + ": " + failure.getMessage()), failure);
    }
}
