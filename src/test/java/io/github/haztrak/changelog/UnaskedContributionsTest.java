package io.github.haztrak.changelog;

class UnaskedContributionsTest extends ContributionsContract {
    @Override
    protected Contributions contributions() {
        return Contributions.UNASKED;
    }
}
