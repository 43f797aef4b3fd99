package io.github.haztrak.rehearsal;

/**
 * A status of a commit, as older services report it.
 *
 * @param context its name
 * @param state {@code success}, {@code pending}, {@code failure} or {@code error}
 * @param page where its details are
 */
public record SeededStatus(String context, String state, String page) {}
