package io.github.haztrak.release;

import io.github.haztrak.publication.ReleaseDraft;

/**
 * How far a release goes.
 *
 * @param shown how it is shown and changed
 * @param draft whether it is left as a draft, for a person to reveal
 * @param closeMilestone whether the milestone of its version is closed when it is public
 */
public record ReleaseTerms(ReleaseDraft.Terms shown, boolean draft, boolean closeMilestone) {
    /** Revealed at once, on the usual terms. */
    public static final ReleaseTerms DEFAULT = new ReleaseTerms(ReleaseDraft.Terms.DEFAULT, false, false);
}
