/** How a release goes: the steps in their order, and what is said meanwhile. */
package io.github.haztrak.release;
