/**
 * A container registry and a GitHub that live inside the build, on loopback: what {@code -Dhaztrak.rehearse} releases
 * to, and what tests inject faults through. Knows nothing of the rest of the plugin.
 */
package io.github.haztrak.rehearsal;
