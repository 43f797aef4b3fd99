package io.github.haztrak.release;

/**
 * How many there are, as people say it.
 *
 * @param number how many
 * @param noun what, in the singular
 */
record Count(int number, String noun) {
    @Override
    public String toString() {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
