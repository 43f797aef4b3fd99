/** The documentation of a version and the site that keeps it beside that of other versions. */
package io.github.haztrak.docs;
