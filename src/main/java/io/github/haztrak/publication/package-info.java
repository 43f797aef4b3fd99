/** The release that the world sees: its draft, its text and what was published. */
package io.github.haztrak.publication;
