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
 * @param detail takes what only a curious reader wants to know
 */
record LogLines(Consumer<String> info, Consumer<String> warning, Consumer<String> detail) {

    /** Lines that do no harm, whatever they quote. */
    static LogLines harmless(ReleaseLog.Outputs outputs) {
        return new LogLines(harmless(outputs.info()), harmless(outputs.warning()), harmless(outputs.detail()));
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

    void note(String step, String text) {
        detail.accept(line(step, text));
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

    private static Consumer<String> harmless(Consumer<String> output) {
        return line -> output.accept(LogText.LINE.of(line));
    }

    private static String line(String step, String text) {
        return String.format(Locale.ROOT, "%-9s %s", step, text);
    }
}
