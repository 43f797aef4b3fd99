/** What GitHub Actions shows of a run beyond its log: annotations, summaries, outputs. */
package io.github.haztrak.actions;
