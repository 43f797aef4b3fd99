package io.github.haztrak.checks;

import io.github.haztrak.checks.CheckResult.State;
import io.github.haztrak.tag.CommitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A CI in memory, with a clock that only waiting moves: its picture of the commit changes at given seconds. */
final class Ci implements CommitChecks, WaitingTime, ChecksEvents {
    private final TreeMap<Long, List<CheckResult>> pictures = new TreeMap<>(Map.of(0L, List.of()));
    private final List<String> told = new ArrayList<>();
    private final List<Long> looks = new ArrayList<>();
    private Duration now = Duration.ZERO;

    static CheckResult green(String name) {
        return new CheckResult(name, State.GREEN, "https://ci.example.test/" + name);
    }

    static CheckResult running(String name) {
        return new CheckResult(name, State.RUNNING, "https://ci.example.test/" + name);
    }

    static CheckResult red(String name) {
        return new CheckResult(name, State.RED, "https://ci.example.test/" + name);
    }

    Ci from(long second, CheckResult... checks) {
        pictures.put(second, Arrays.asList(checks));
        return this;
    }

    String require(ChecksRule rule) {
        return new ChecksGate(this, rule, this, this).require(new CommitId("c".repeat(40)));
    }

    /** Seconds at which it was asked. */
    List<Long> looks() {
        return looks;
    }

    /** What was told, each with its second. */
    List<String> told() {
        return told;
    }

    @Override
    public List<CheckResult> of(CommitId commit) {
        looks.add(now.toSeconds());
        return pictures.floorEntry(now.toSeconds()).getValue();
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now = now.plus(length);
    }

    @Override
    public void waitingForChecks(String picture, Duration waited, Duration longest) {
        told.add(waited.toSeconds() + " of " + longest.toSeconds() + ": " + picture);
    }
}
