package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.HostedRelease;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a release in their order, from invisible to irrevocable. Each looks first and does what is missing, so a run
 * after a failure takes up where that one stopped, and a run after a success changes nothing.
 */
public final class ReleasePipeline {
    private final ReleaseServices services;
    private final ReleaseLog log;
    private final ImageSet.Patience patience;

    /**
     * A pipeline on some world.
     *
     * @param services the world
     * @param log what is told
     */
    public ReleasePipeline(ReleaseServices services, ReleaseLog log) {
        this(services, log, ImageSet.Patience.DEFAULT);
    }

    ReleasePipeline(ReleaseServices services, ReleaseLog log, ImageSet.Patience patience) {
        this.services = services;
        this.log = log;
        this.patience = patience;
    }

    /**
     * First: nothing starts that cannot finish.
     *
     * @param request what has to be known
     * @return the tag the release is made from
     * @throws io.github.haztrak.problem.ReleaseException with everything that speaks against it
     */
    public VerifiedTag check(GateRequest request) {
        Preflight.Gate gate = new Preflight(services, log).look(request);
        log.checked(gate.findings(), request.manner().inFull());
        gate.findings().requireNoRefusal();
        VerifiedTag tag = gate.tag().orElseThrow();
        if (!request.manner().inFull()) {
            log.verifiedTag(tag);
        }
        return tag;
    }

    /**
     * What can be told of a release without asking anybody outside.
     *
     * @param tags the tags as they are
     * @param version what would be released
     * @return what was found
     */
    public static Findings local(TagVerifier tags, Version version) {
        return Preflight.local(tags, version);
    }

    /**
     * For each module: its image, on this machine alone.
     *
     * @param request what goes in
     * @param layout where the image lies afterwards
     * @return the image
     */
    public BuiltImage build(ImageRequest request, Path layout) {
        List<Layer> layers = services.layers().build(request.content().layers(), layout.resolve("blobs/sha256"));
        BuiltImage image = services.composer().compose(request, layers, layout);
        log.images().builtImage(request, image);
        return image;
    }

    /**
     * Before anything is sent ahead: the tag holds.
     *
     * @param request what shall be released
     * @return the release before, whose images may be the same
     */
    public Optional<Version> releaseBefore(ReleaseRequest request) {
        return services.changelogs().releaseBefore(services.tags().verify(request.version()));
    }

    /**
     * While other modules are built: what a module's image consists of, for nobody to see. An image that is in the registry
     * already, or is the same as in the release before, is left to {@link #push}.
     *
     * @param image the image
     * @param version the one it gets
     * @param before the release it is compared with
     */
    public void sendAhead(BuiltImage image, Version version, Optional<Version> before) {
        ImageRegistry registry = services.registry();
        List<ImageName> name = List.of(image.identity().name());
        List<PushedImage> earlier = new EarlierRelease(() -> before, registry).images(name);
        boolean same = EarlierRelease.sameAs(image, earlier).isPresent();
        if (!same && registry.find(name, version.imageTag()).isEmpty()) {
            registry.bringBlobs(image, earlier.stream().findFirst());
            log.images().sentAhead(image);
        }
    }

    /**
     * When every module has its image: content first, which nobody sees; the version's tags when all of it has arrived. An
     * image that is the same as in the release before is not sent; that one gets the version.
     *
     * @param request what shall be released
     * @param built the images of all modules
     * @param rule what becomes of unchanged images
     * @return the images under their version
     */
    public PushedImages push(ReleaseRequest request, List<BuiltImage> built, Unchanged rule) {
        VerifiedTag tag = services.tags().verify(request.version());
        String version = tag.version().imageTag();
        ImageRegistry registry = services.registry();
        PushPlan plan = VersionTags.of(tag, registry, built)
                .plan(built, rule == Unchanged.RETAG ? before(tag, registry) : EarlierRelease.none(registry));
        log.images().pushingImages(plan);
        List<PushedImage> arrived = ImageSet.union(plan.unchanged(), registry.upload(plan.missing()));
        registry.tag(arrived, version);
        PushedImages images = new PushedImages(tag, ImageSet.union(plan.done(), arrived));
        log.images().pushedImages(images);
        services.registryRights().hidden(arrived).forEach(log.images()::hiddenPackage);
        return images;
    }

    private ReleaseLine line(List<PublishedRelease> published) {
        return new ReleaseLine(published, services.tags().format());
    }

    private EarlierRelease before(VerifiedTag tag, ImageRegistry registry) {
        return EarlierRelease.before(tag, services::changelogs, registry);
    }

    /**
     * When every image has its version's tag: the release, made in the dark and revealed by one request.
     *
     * @param request what shall be released
     * @return the release and its images
     */
    public Released publish(ReleaseRequest request) {
        VerifiedTag tag = services.tags().verify(request.version());
        ImageRegistry registry = services.registry();
        PushedImages images = new ImageSet(request.images(), patience).pushed(tag, before(tag, registry));
        Changelog changelog = services.changelogs().compose(tag);
        log.publication().composedChangelog(changelog);
        ReleaseDraft draft = new DraftComposition(services.body(), request.publication()).of(images, changelog);
        HostedRelease release = hosted(draft, request.publication().terms());
        log.publication().hostedRelease(release);
        Released released = new Released(images, release, draft.assets());
        if (released.isPublic() && request.publication().terms().closeMilestone()) {
            String version = tag.version().text();
            log.publication().closedMilestone(services.milestones().close(List.of(version, "v" + version)));
        }
        return released;
    }

    private HostedRelease hosted(ReleaseDraft draft, ReleaseTerms terms) {
        Version version = draft.images().tag().version();
        return terms.draft()
                ? services.host().hold(draft)
                : services.host()
                        .publish(
                                draft,
                                published -> stillTagged(version)
                                        && !draft.prerelease()
                                        && log.publication()
                                                .decidedLatest(line(published).isNewestStable(version)));
    }

    /**
     * Whether the release is a draft, as it was wished, and nobody has revealed it yet. What comes after a release is left
     * out then.
     *
     * @param request what is released
     * @return false for every release that is not to be left as a draft
     */
    public boolean isHeld(ReleaseRequest request) {
        if (!request.publication().terms().draft()) {
            return false;
        }
        TagName tag = services.tags().format().nameOf(request.version());
        return services.host().published().stream()
                .noneMatch(release -> release.tag().equals(tag));
    }

    /** While files went up, somebody may have moved or deleted the tag: GitHub would make a new one without a word. */
    private boolean stillTagged(Version version) {
        services.tags().verify(version);
        return true;
    }

    /**
     * When the release is public: its documentation, beside that of the versions before.
     *
     * @param request what is released
     * @param folder where the documentation lies
     * @param site where it goes
     * @return what became of it
     */
    public PublishedDocs publishDocs(ReleaseRequest request, Path folder, DocsSite site) {
        VerifiedTag tag = services.tags().verify(request.version());
        ReleaseLine line = ReleaseLine.of(services.host(), services.tags().format());
        line.requirePublished(tag);
        DocsBundle bundle = DocsBundle.of(tag, folder);
        log.publication().publishingDocs(bundle);
        return log.publication()
                .publishedDocs(site.publish(bundle, line.forward(tag.version()).docs()));
    }

    /**
     * Last: what people get who name no whole version. One decision moves all pointers, and only forward.
     *
     * @param request what is released
     * @param targets what is moved beside GitHub's Latest
     * @return what moved
     */
    public Promotion promote(ReleaseRequest request, PointerTargets targets) {
        return log.publication().promoted(new Promoting(services, patience).run(request, targets));
    }
}
