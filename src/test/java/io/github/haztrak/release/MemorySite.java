package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.tag.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keeps in memory which alias leads where. */
final class MemorySite implements DocsSite {
    final Map<String, String> aliases = new HashMap<>();
    final Set<String> contents = new TreeSet<>();
    final Set<String> withdrawn = new TreeSet<>();

    @Override
    public PublishedDocs publish(DocsBundle bundle, DocsAliases names) {
        contents.add(bundle.tag().version().text());
        return moved(bundle.tag().version(), names, PublishedDocs.Content.ADDED);
    }

    @Override
    public PublishedDocs outlook(DocsBundle bundle, DocsAliases names) {
        boolean there = contents.contains(bundle.tag().version().text());
        return new PublishedDocs(
                bundle.tag().version(),
                there ? PublishedDocs.Content.KEPT : PublishedDocs.Content.ADDED,
                moves(bundle.tag().version(), names),
                Optional.empty());
    }

    @Override
    public PublishedDocs point(Version version, DocsAliases names) {
        return moved(version, names, PublishedDocs.Content.KEPT);
    }

    @Override
    public PublishedDocs mark(Version version, boolean bad) {
        if (bad) {
            withdrawn.add(version.text());
        } else {
            withdrawn.remove(version.text());
        }
        return new PublishedDocs(version, PublishedDocs.Content.KEPT, List.of(), Optional.empty());
    }

    @Override
    public DocsVersions versions() {
        return new DocsVersions(contents.stream()
                .map(version -> new DocsVersion(
                        new Version(version), version, held(version), Optional.empty(), withdrawn.contains(version)))
                .toList());
    }

    private List<String> held(String version) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(version))
                .map(Map.Entry::getKey)
                .toList();
    }

    private PublishedDocs moved(Version to, DocsAliases names, PublishedDocs.Content content) {
        List<PublishedDocs.Moved> moved = moves(to, names);
        names.names().forEach(name -> aliases.put(name, to.text()));
        return new PublishedDocs(to, content, moved, Optional.empty());
    }

    private List<PublishedDocs.Moved> moves(Version to, DocsAliases names) {
        return names.names().stream()
                .filter(name -> !to.text().equals(aliases.get(name)))
                .map(name -> new PublishedDocs.Moved(name, Optional.ofNullable(aliases.get(name))))
                .toList();
    }
}
