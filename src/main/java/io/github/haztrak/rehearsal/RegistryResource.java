package io.github.haztrak.rehearsal;

import java.io.IOException;

/** One kind of thing a repository offers. */
@FunctionalInterface
interface RegistryResource {

    Answer answer(RegistryCall call) throws IOException;
}
