package io.github.haztrak.release;

import io.github.haztrak.problem.LogText;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Lines of a log, each of a step and a text.
 *
 * @param info takes what happens
 * @param warning takes what the reader should know about
 */
record LogLines(Consumer<String> info, Consumer<String> warning) {

    /** Lines that do no harm, whatever they quote. */
    static LogLines harmless(Consumer<String> info, Consumer<String> warning) {
        return new LogLines(line -> info.accept(LogText.LINE.of(line)), line -> warning.accept(LogText.LINE.of(line)));
    }

    void say(String step, String text) {
        info.accept(line(step, text));
    }

    void warn(String step, String text) {
        warning.accept(line(step, text));
    }

    void warn(String text) {
        warning.accept(text);
    }

    void retrying(String what, String reason, Duration pause) {
        if (Thread.currentThread().isInterrupted()) {
            return; // the build is over: nothing is made again
        }
        warn("retry", what + ": " + reason + "; again in " + seconds(pause));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String line(String step, String text) {
        return String.format(Locale.ROOT, "%-9s %s", step, text);
    }
}
