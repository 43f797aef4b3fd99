/**
 * Jib Core at work: layers out of files, the search for a main class, and credentials of container tools. The only importer
 * of {@code com.google.cloud.tools.jib}.
 */
package io.github.haztrak.jib;
