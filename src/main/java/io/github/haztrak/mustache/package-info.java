/** Fills templates of changelogs by JMustache. */
package io.github.haztrak.mustache;
