package io.github.haztrak.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** The milestones of the repository, each numbered from 1. */
final class MilestoneStore {

    /** A milestone as it stands. */
    record Milestone(int number, String title, String state) {}

    private final List<Milestone> milestones = new ArrayList<>();

    synchronized void open(String title) {
        milestones.add(new Milestone(milestones.size() + 1, title, "open"));
    }

    synchronized List<Milestone> all() {
        return List.copyOf(milestones);
    }

    synchronized Milestone change(long number, String state) throws GitHubException {
        if (number < 1 || number > milestones.size()) {
            throw GitHubException.notFound();
        }
        int place = (int) number - 1;
        Milestone changed = new Milestone(place + 1, milestones.get(place).title(), state);
        milestones.set(place, changed);
        return changed;
    }
}
