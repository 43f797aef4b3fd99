package io.github.haztrak.rehearsal;

import java.io.IOException;

/** Answers requests; an IOException ends the connection without an answer. */
@FunctionalInterface
interface Service {

    Answer answer(Request request) throws IOException;
}
