package io.github.haztrak.github;

/** A request was made again as often and as long as is reasonable. */
final class GaveUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GaveUpException(String found, Throwable cause) {
        super(found, cause);
    }
}
