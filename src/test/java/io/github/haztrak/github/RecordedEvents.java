package io.github.haztrak.github;

import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.tag.TagName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was told while a release was published, a line an event. */
class RecordedEvents implements PublicationEvents {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    private final List<Long> pieces = Collections.synchronizedList(new ArrayList<>());

    /** How much of files had gone out, each time some more had. */
    List<Long> pieces() {
        return List.copyOf(pieces);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public void createdDraft(TagName tag) {
        lines.add("created draft " + tag);
    }

    @Override
    public void foundDraft(TagName tag, int others) {
        lines.add("found draft " + tag + ", others " + others);
    }

    @Override
    public void foundOtherAssets(List<String> names) {
        names.forEach(name -> lines.add("found other " + name));
    }

    @Override
    public void bringingAssets(List<ReleaseAsset> assets) {}

    @Override
    public void keptAsset(String name) {
        lines.add("kept " + name);
    }

    @Override
    public void sendingAsset(String name, long size, long sent) {
        pieces.add(sent);
    }

    @Override
    public void uploadedAsset(String name, long size, Duration took) {
        lines.add("uploaded " + name + " " + size);
    }

    @Override
    public void published(PublishedRelease release) {
        lines.add("published " + release.tag());
    }

    @Override
    public void changed(Difference difference) {
        lines.add("changed " + difference.part());
    }

    @Override
    public void retrying(String what, String reason, Duration pause) {
        lines.add("retrying " + what + ": " + reason.replaceAll("(?s) .*", ""));
        pauses.add(pause);
    }
}
