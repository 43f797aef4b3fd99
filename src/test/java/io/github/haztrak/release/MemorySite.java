package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.tag.VerifiedTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps in memory which alias leads where. */
final class MemorySite implements DocsSite {
    final Map<String, String> aliases = new HashMap<>();

    @Override
    public PublishedDocs publish(DocsBundle bundle, DocsAliases names) {
        return moved(bundle.tag(), names, PublishedDocs.Content.ADDED);
    }

    @Override
    public PublishedDocs point(VerifiedTag tag, DocsAliases names) {
        return moved(tag, names, PublishedDocs.Content.KEPT);
    }

    private PublishedDocs moved(VerifiedTag tag, DocsAliases names, PublishedDocs.Content content) {
        String version = tag.version().text();
        List<PublishedDocs.Moved> moved = names.names().stream()
                .filter(name -> !version.equals(aliases.get(name)))
                .map(name -> new PublishedDocs.Moved(name, Optional.ofNullable(aliases.get(name))))
                .toList();
        names.names().forEach(name -> aliases.put(name, version));
        return new PublishedDocs(tag.version(), content, moved, Optional.empty());
    }
}
