/**
 * The goals: parameters as the POM has them, the composition of a release by hand, and the gate that lets the last module of
 * a reactor act for all. The only importer of {@code org.apache.maven}.
 */
package io.github.haztrak.mojo;
