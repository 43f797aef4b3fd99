package io.github.haztrak.jgit;

import io.github.haztrak.jgit.CommandLineGit.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One git that runs and answers. It has ended when its answer is read, whatever happens.
 *
 * @param process the program, just started
 * @param limit how long it may take, reading included
 * @param grace how long it may take to end once it is told to
 */
record GitAnswer(Process process, Duration limit, Duration grace) {

    <T> T read(String question, Reading<T> reading) throws IOException {
        LastWords words = new LastWords();
        CompletableFuture<Void> heard = words.listeningTo(process.getErrorStream());
        CompletableFuture<Boolean> late =
                new CompletableFuture<Boolean>().completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS);
        late.thenRun(process::destroyForcibly);
        try (InputStream answer = process.getInputStream()) {
            ask(question);
            T read = reading.of(answer);
            if (answer.read() < 0) {
                requireSuccess(words, heard);
            }
            return read;
        } catch (IOException failed) {
            throw late.isDone() ? new IOException("git was stopped after " + limit.toSeconds() + " s") : failed;
        } finally {
            late.cancel(false);
            if (process.isAlive()) {
                CommandLineGit.stop(process, grace);
            }
        }
    }

    /** A question is smaller than what a pipe holds. */
    private void ask(String question) throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            if (!question.isEmpty()) {
                input.write(question.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void requireSuccess(LastWords words, CompletableFuture<Void> heard) throws IOException {
        try {
            int status = process.waitFor();
            if (status != 0) {
                CommandLineGit.within(grace, heard);
                throw new IOException("git ended with " + status + ": " + words.text());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", interrupted);
        }
    }
}
