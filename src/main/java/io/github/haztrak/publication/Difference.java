package io.github.haztrak.publication;

/**
 * Something in which a release is not what it shall be.
 *
 * @param part what differs
 * @param told how, on one line: what is there, what is here
 */
public record Difference(Part part, String told) {
    @Override
    public String toString() {
        return told;
    }
}
