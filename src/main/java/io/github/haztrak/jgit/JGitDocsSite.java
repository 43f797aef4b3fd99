package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsEvents;
import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FileUtils;

/**
 * A site on a branch of the remote, written with JGit. The branch is not cloned: of its history only the last commit is
 * fetched, of its files only the names, into a bare repository of this one's own that is deleted afterwards. Aliases are the
 * same tree under another name and cost nothing. Nothing is forced: a push that comes second is built again on the first.
 */
public final class JGitDocsSite implements DocsSite {
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int SILENCES = 40;

    private final DocsWorkplace place;
    private final Pages pages;
    private final DocsEvents events;
    private final PagesPublication.Patience patience;

    /**
     * Writes one site.
     *
     * @param place where it is put together and where it goes
     * @param pages the branch and the title
     * @param events who hears of what happens
     */
    public JGitDocsSite(DocsWorkplace place, Pages pages, DocsEvents events) {
        this(place, pages, new Told(events, PagesPublication.Patience.DEFAULT));
    }

    JGitDocsSite(DocsWorkplace place, Pages pages, Told told) {
        this.place = place;
        this.pages = pages;
        this.events = told.events();
        this.patience = told.patience();
    }

    /** Who hears of it, and how often it is tried. */
    record Told(DocsEvents events, PagesPublication.Patience patience) {}

    private interface Work<T> {
        T in(Repository repository) throws IOException;
    }

    @Override
    public PublishedDocs publish(DocsBundle bundle, DocsAliases aliases) {
        return inRepository(repository ->
                carry(repository, DocsWish.publishing(bundle.tag(), aliases, inserted(repository, bundle.folder()))));
    }

    @Override
    public PublishedDocs point(Version version, DocsAliases aliases) {
        return inRepository(repository -> carry(repository, DocsWish.pointing(version, aliases)));
    }

    @Override
    public PublishedDocs mark(Version version, boolean withdrawn) {
        return inRepository(repository -> carry(repository, DocsWish.marking(version, withdrawn)));
    }

    @Override
    public PublishedDocs outlook(DocsBundle bundle, DocsAliases aliases) {
        return inRepository(repository -> publication(repository, new DocsAuthor(local()).here())
                .outlook(DocsWish.publishing(bundle.tag(), aliases, inserted(repository, bundle.folder()))));
    }

    @Override
    public DocsVersions versions() {
        return inRepository(repository ->
                publication(repository, new DocsAuthor(local()).here()).versions());
    }

    private PublishedDocs carry(Repository repository, DocsWish wish) throws IOException {
        DocsAuthor author = new DocsAuthor(local());
        PersonIdent person = wish.made().map(built -> author.of(built.tag())).orElseGet(author::here);
        return publication(repository, person).carry(wish);
    }

    private PagesPublication publication(Repository repository, PersonIdent author) throws IOException {
        return new PagesPublication(repository, remote(), new PagesPublication.Manner(pages, author, events, patience));
    }

    private LocalRepository local() {
        return new LocalRepository(place.project());
    }

    private static ObjectId inserted(Repository repository, Path folder) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId tree = new FolderTree(inserter).of(folder.toRealPath());
            inserter.flush();
            return tree;
        }
    }

    private <T> T inRepository(Work<T> work) {
        try {
            Files.createDirectories(place.work());
            Path folder = Files.createTempDirectory(place.work(), "pages-");
            try (Repository repository = bare(folder)) {
                return work.in(repository);
            } finally {
                FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE | FileUtils.RETRY | FileUtils.IGNORE_ERRORS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With bounds for what packing keeps in memory: sites may hold videos, and builds run in small containers. */
    private static Repository bare(Path folder) throws IOException {
        Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        repository.create(true);
        StoredConfig config = repository.getConfig();
        config.setString("core", null, "bigFileThreshold", "4m");
        config.setString("pack", null, "windowMemory", "16m");
        config.setString("pack", null, "deltaCacheSize", "8m");
        config.setString("pack", null, "threads", "1");
        config.save();
        return repository;
    }

    private PagesRemote remote() throws IOException {
        try {
            if (place.target() instanceof DocsWorkplace.ToFolder here) {
                return remote(new URIish(made(here).toString()), PagesRemote.Way.UNKNOWN);
            }
            RemoteAccess access = ((DocsWorkplace.ToOrigin) place.target()).access();
            Origin origin = local().read(Origin::of)
                    .orElseThrow(() -> GitProblems.noOrigin(place.project()).exception());
            Optional<CredentialsProvider> credentials = OriginCredentials.of(origin, access.token());
            return remote(new URIish(origin.address()), new PagesRemote.Way(credentials, access));
        } catch (URISyntaxException unreadable) {
            throw new IOException("the address of the remote cannot be read");
        }
    }

    private static Path made(DocsWorkplace.ToFolder here) throws IOException {
        Path repository = here.repository().toAbsolutePath();
        if (!Files.exists(repository.resolve("HEAD"))) {
            bare(repository).close();
        }
        return repository;
    }

    private PagesRemote remote(URIish address, PagesRemote.Way way) {
        return new PagesRemote(address, pages.branch(), new PagesRemote.Access(way, SILENCE, SILENCES));
    }
}
