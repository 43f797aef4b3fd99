package io.github.haztrak.jgit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The end of what a program says, however much it says. Safe for two threads. */
final class LastWords {
    private static final int KEPT = 2000;

    private final StringBuilder kept = new StringBuilder();
    private boolean cut;

    CompletableFuture<Void> listeningTo(InputStream stream) {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    hear(stream);
                    heard.complete(null);
                },
                "haztrak-git");
        thread.setDaemon(true);
        thread.start();
        return heard;
    }

    /** Without user and password in addresses, which git shows at times; so no word is shown whose start was cut off. */
    synchronized String text() {
        String text = cut ? kept.toString().replaceFirst("^\\S*", "") : kept.toString();
        return text.replaceAll("(?<=://)[^/@\\s]*@", "").strip();
    }

    private void hear(InputStream stream) {
        try (Reader words = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            char[] some = new char[1024];
            for (int read = words.read(some); read >= 0; read = words.read(some)) {
                keep(some, read);
            }
        } catch (IOException | UncheckedIOException hungUp) {
            // The program was stopped; what it has said so far is kept.
        }
    }

    private synchronized void keep(char[] some, int length) {
        kept.append(some, 0, length);
        cut |= kept.length() > KEPT;
        kept.delete(0, Math.max(0, kept.length() - KEPT));
    }
}
