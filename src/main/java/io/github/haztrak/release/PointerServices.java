package io.github.haztrak.release;

import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.publication.ReleaseFiles;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.Withdrawals;
import io.github.haztrak.tag.TagFormat;

/** The outside world as somebody needs it who moves pointers by hand: no tag of this checkout, nothing that was built. */
public interface PointerServices {
    /**
     * How releases are named.
     *
     * @return the format of their tags
     */
    TagFormat tagFormat();

    /**
     * Holds images.
     *
     * @return the registry
     */
    ImageRegistry registry();

    /**
     * Knows what is public.
     *
     * @return the host of this repository's releases
     */
    ReleaseHost host();

    /**
     * Reads what lies beside releases.
     *
     * @return the reader
     */
    ReleaseFiles files();

    /**
     * Marks releases that nobody should use.
     *
     * @return the marker
     */
    Withdrawals withdrawals();
}
