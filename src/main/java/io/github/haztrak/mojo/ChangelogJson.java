package io.github.haztrak.mojo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A changelog for machines, as docs/reference/records.md tells it: texts are as committed, not made safe for any markup.
 *
 * @param changelog what changed
 * @param page where links point
 */
record ChangelogJson(Changelog changelog, Optional<RepositoryPage> page) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String text() throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole()) + "\n";
    }

    private ObjectNode whole() {
        Changelog.Range range = changelog.range();
        ObjectNode json = JSON.objectNode();
        json.put("title", range.release().title());
        range.release().tag().ifPresent(tag -> {
            json.put("tag", tag.name().value());
            json.put("version", tag.version().text());
            json.put("annotation", tag.annotation());
        });
        json.put("commit", range.release().commit().hex());
        json.put("committedAt", range.release().committedAt().toString());
        range.since()
                .ifPresent(since -> json.putObject("since")
                        .put("name", since.name())
                        .put("commit", since.commit().hex())
                        .put("reason", since.reason().toString()));
        page.ifPresent(known -> json.put("commits", known.commits(range).toString()));
        json.set("tally", tally(range.tally()));
        ArrayNode sections = json.putArray("sections");
        changelog.sections().forEach(section -> sections.add(section(section)));
        ArrayNode contributors = json.putArray("contributors");
        changelog.contributors().forEach(one -> contributors.add(contributor(one)));
        return json;
    }

    private static ObjectNode tally(Changelog.Tally tally) {
        ObjectNode json = JSON.objectNode().put("commits", tally.commits());
        tally.modules().forEach(json.putArray("modules")::add);
        ObjectNode leftOut = json.putObject("leftOut");
        Arrays.stream(Changelog.Reason.values())
                .filter(tally.leftOut()::containsKey)
                .forEach(reason -> tally.leftOut().get(reason).stream()
                        .map(CommitId::hex)
                        .forEach(leftOut.putArray(reason.name().toLowerCase(Locale.ROOT))::add));
        return json;
    }

    private static ObjectNode section(Changelog.Section section) {
        ObjectNode json = JSON.objectNode().put("group", section.heading().group());
        section.heading().module().ifPresent(name -> json.put("module", name));
        ArrayNode entries = json.putArray("entries");
        section.entries().forEach(entry -> entries.add(entry(entry)));
        return json;
    }

    private static ObjectNode entry(Changelog.Entry entry) {
        ObjectNode json = JSON.objectNode();
        entry.text().scope().ifPresent(scope -> json.put("scope", scope));
        json.put("text", entry.text().description());
        entry.text().notes().forEach(json.putArray("notes")::add);
        entry.source().commits().stream().map(CommitId::hex).forEach(json.putArray("commits")::add);
        entry.source().pullRequest().ifPresent(number -> json.put("pullRequest", number));
        entry.source().closes().forEach(json.putArray("closes")::add);
        return json;
    }

    private static ObjectNode contributor(Changelog.Contributor one) {
        ObjectNode json = JSON.objectNode().put("name", one.name());
        one.login().ifPresent(login -> json.put("login", login));
        return one.first() ? json.put("first", true) : json;
    }
}
