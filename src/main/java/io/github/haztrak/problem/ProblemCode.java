package io.github.haztrak.problem;

import java.util.Locale;

/** The stable codes of everything that stops a release. A code never changes its meaning; each has an anchor in the docs. */
public enum ProblemCode {
    /** There is no git repository here, or it has no commit. */
    GIT_UNREADABLE("HZ-GIT-001"),
    /** The clone is shallow: older commits and other tags are missing without a trace. */
    HISTORY_SHALLOW("HZ-GIT-002"),
    /** The clone shows other parents of commits than the true ones. */
    HISTORY_GRAFTED("HZ-GIT-003"),
    /** HEAD carries no tag of the configured format. */
    TAG_MISSING("HZ-TAG-001"),
    /** The tag on HEAD is lightweight: a name without author, date and message. */
    TAG_LIGHTWEIGHT("HZ-TAG-002"),
    /** The tag on HEAD names another version than the POM. */
    TAG_VERSION_DIFFERS("HZ-TAG-003"),
    /** The project's version is a SNAPSHOT. */
    VERSION_SNAPSHOT("HZ-TAG-004"),
    /** The work tree differs from the tagged commit. */
    TREE_DIRTY("HZ-TAG-005"),
    /** The remote does not know the tag. */
    TAG_NOT_ON_REMOTE("HZ-TAG-006"),
    /** The remote holds another object under the tag's name. */
    TAG_DIFFERS_ON_REMOTE("HZ-TAG-007"),
    /** The git remote could not be asked. */
    REMOTE_UNREACHABLE("HZ-TAG-008"),
    /** The tag must be signed and is not. */
    TAG_UNSIGNED("HZ-SIG-001"),
    /** The tag's signature was not made over this tag. */
    SIGNATURE_BAD("HZ-SIG-002"),
    /** The key that signed the tag is not known to the verifier. */
    SIGNING_KEY_UNKNOWN("HZ-SIG-003"),
    /** The key that signed the tag had expired, was revoked or is not meant for signing. */
    SIGNING_KEY_INVALID("HZ-SIG-004"),
    /** No verifier can tell whether the tag's signature holds. */
    SIGNATURE_UNVERIFIABLE("HZ-SIG-005"),
    /** The tag's signature is good, but not by an allowed signer. */
    SIGNER_NOT_ALLOWED("HZ-SIG-006"),
    /** A configured value cannot be used. */
    CONFIGURATION("HZ-CFG-001"),
    /** Neither configuration nor git tells which GitHub repository this is. */
    REPOSITORY_UNKNOWN("HZ-CFG-002"),
    /** No credentials for a service that needs them. */
    CREDENTIALS_MISSING("HZ-CFG-003"),
    /** Maven was told to work offline. */
    OFFLINE("HZ-CFG-004"),
    /** The workflow that shall be written is there already, with other content. */
    WORKFLOW_THERE("HZ-CFG-005"),
    /** A setting that the plugin does not have. */
    SETTING_UNKNOWN("HZ-CFG-006"),
    /** A POM binds the goals in an order in which they cannot work. */
    GOALS_MISORDERED("HZ-CFG-007"),
    /** The base image cannot be found or read. */
    BASE_UNREADABLE("HZ-IMG-001"),
    /** The base image does not exist for a requested platform. */
    BASE_LACKS_PLATFORM("HZ-IMG-002"),
    /** A module has no image to push from this commit. */
    IMAGE_NOT_BUILT("HZ-IMG-003"),
    /** A dependency of the module is not packaged yet. */
    DEPENDENCY_NOT_PACKAGED("HZ-IMG-004"),
    /** Several classes could be the program to start. */
    MAIN_CLASS_AMBIGUOUS("HZ-IMG-005"),
    /** The layers could not be written. */
    LAYERS_FAILED("HZ-IMG-006"),
    /** The base image's Java is older than the module's classes need. */
    BASE_JAVA_TOO_OLD("HZ-IMG-007"),
    /** A module was not packaged, and its image is made of its archive. */
    MODULE_NOT_PACKAGED("HZ-IMG-010"),
    /** A module is not what its configuration says it is. */
    KIND_UNFIT("HZ-IMG-011"),
    /** The class to start does not exist. */
    MAIN_CLASS_UNKNOWN("HZ-IMG-012"),
    /** The registry says no. */
    REGISTRY_DENIED("HZ-REG-001"),
    /** The version's tag already names another image. */
    VERSION_TAKEN("HZ-REG-002"),
    /** The registry cannot be reached or keeps failing. */
    REGISTRY_FAILING("HZ-REG-003"),
    /** The registry's answer contradicts what was sent. */
    REGISTRY_UNTRUE("HZ-REG-004"),
    /** The image under the version's tag was built from another commit. */
    IMAGE_OF_OTHER_COMMIT("HZ-REG-005"),
    /** An image of this release is not in the registry. */
    IMAGE_NOT_PUSHED("HZ-REG-006"),
    /** The registry's TLS certificate is not one that Java trusts. */
    REGISTRY_UNTRUSTED("HZ-REG-007"),
    /** A proxy on the way to the registry, GitHub or the git remote refuses to pass anything on. */
    PROXY_REFUSES("HZ-REG-008"),
    /** GitHub refuses the token or the act. */
    GITHUB_DENIED("HZ-REL-001"),
    /** The release is public already, with other content. */
    RELEASE_DIFFERS("HZ-REL-002"),
    /** GitHub cannot be reached or keeps failing. */
    GITHUB_FAILING("HZ-REL-003"),
    /** The release to act on is not published. */
    RELEASE_NOT_PUBLISHED("HZ-REL-004"),
    /** GitHub's TLS certificate is not one that Java trusts. */
    GITHUB_UNTRUSTED("HZ-REL-005"),
    /** A file that shall stand beside the release is not there, or cannot stand there. */
    ASSET_UNUSABLE("HZ-REL-010"),
    /** The template of the release's page cannot be used. */
    RELEASE_TEMPLATE_UNUSABLE("HZ-REL-011"),
    /** There is no such category of discussions. */
    DISCUSSION_CATEGORY_UNKNOWN("HZ-REL-012"),
    /** GitHub lets nobody change the release or its tag. */
    RELEASE_IMMUTABLE("HZ-REL-013"),
    /** The text of the release does not fit beside what was written by hand. */
    RELEASE_TEXT_TOO_LONG("HZ-REL-014"),
    /** The version that pointers shall name has no public release. */
    POINTER_TARGET_MISSING("HZ-PTR-001"),
    /** The release was withdrawn. */
    RELEASE_WITHDRAWN("HZ-PTR-002"),
    /** An image of the version is gone, or is not what the release lists. */
    IMAGES_DIFFER_FROM_LIST("HZ-PTR-003"),
    /** The release's list of images is missing or cannot be read. */
    IMAGE_LIST_UNREADABLE("HZ-PTR-004"),
    /** The version that pointers shall name is a pre-release. */
    POINTER_TARGET_UNSTABLE("HZ-PTR-005"),
    /** The documentation is not where it should be. */
    DOCS_MISSING("HZ-DOC-001"),
    /** The documentation holds what cannot be published. */
    DOCS_UNUSABLE("HZ-DOC-002"),
    /** The remote does not let us write the branch of the documentation. */
    DOCS_DENIED("HZ-DOC-003"),
    /** The remote cannot be reached for the documentation, or keeps failing. */
    DOCS_FAILING("HZ-DOC-004"),
    /** What is on the branch of the documentation cannot be read. */
    DOCS_BRANCH_UNREADABLE("HZ-DOC-005"),
    /** A check of the commit is red. */
    CHECKS_RED("HZ-CI-001"),
    /** The checks of the commit are not done in time. */
    CHECKS_UNFINISHED("HZ-CI-002"),
    /** Nothing was reported of the commit. */
    CHECKS_NONE("HZ-CI-003"),
    /** A check that is required by its name was not reported. */
    CHECK_MISSING("HZ-CI-004"),
    /** Only a part of the reactor is being built. */
    REACTOR_PARTIAL("HZ-RUN-001"),
    /** The modules carry several versions. */
    MODULE_VERSIONS_DIFFER("HZ-RUN-002"),
    /** A module depends on a SNAPSHOT that is none of this build's modules. */
    SNAPSHOT_DEPENDENCY("HZ-RUN-003"),
    /** Maven's deploy goal would run without a repository to deploy to. */
    DEPLOY_NOWHERE("HZ-RUN-004");

    private static final String PAGE =
            "https://github.com/haztrak/haztrak-maven-plugin/blob/main/docs/reference/problems.md#";

    private final String id;

    ProblemCode(String id) {
        this.id = id;
    }

    /**
     * The code as users see and search it.
     *
     * @return such as {@code HZ-TAG-002}
     */
    public String id() {
        return id;
    }

    /**
     * Where the code is explained.
     *
     * @return the address of the code's section in the reference
     */
    public String page() {
        return PAGE + anchor();
    }

    /**
     * The section's anchor.
     *
     * @return the code in lower case
     */
    public String anchor() {
        return id.toLowerCase(Locale.ROOT);
    }
}
