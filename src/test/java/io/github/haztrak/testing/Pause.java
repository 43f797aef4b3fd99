package io.github.haztrak.testing;

/** The wait between two looks at something that is not there yet. */
final class Pause {
    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
