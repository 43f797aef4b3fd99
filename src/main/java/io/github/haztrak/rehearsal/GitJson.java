package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Refs and tag objects as GitHub writes them (GitHub REST, schemas "git-ref" and "git-tag"). */
record GitJson(GitHubUrls urls) {
    private static final String DATE = "2026-01-01T00:00:00Z";

    ObjectNode ref(SeededTag tag) {
        ObjectNode json = Json.object()
                .put("ref", "refs/tags/" + tag.name())
                .put("node_id", "REF_" + tag.objectId())
                .put("url", urls.repository() + "/git/refs/tags/" + GitHubUrls.encoded(tag.name()));
        return json.set("object", object(tag.annotated() ? "tag" : "commit", tag.objectId()));
    }

    ObjectNode tag(SeededTag tag) {
        ObjectNode json = Json.object()
                .put("node_id", "TAG_" + tag.objectId())
                .put("tag", tag.name())
                .put("sha", tag.objectId())
                .put("url", urls.repository() + "/git/tags/" + tag.objectId())
                .put("message", tag.message());
        json.putObject("tagger").put("date", DATE).put("name", "Octo").put("email", "octo@example.org");
        json.set("verification", verification(tag));
        return json.set("object", object("commit", tag.commitId()));
    }

    private static ObjectNode verification(SeededTag tag) {
        SeededTag.Verification verification = tag.verification();
        boolean signed = verification.signature().isPresent();
        return Json.object()
                .put("verified", verification.holds())
                .put("reason", verification.reason())
                .put("signature", verification.signature().orElse(null))
                .put("payload", signed ? payload(tag) : null)
                .put("verified_at", verification.holds() ? DATE : null);
    }

    /** The tag object as git writes it: what is signed. */
    private static String payload(SeededTag tag) {
        return "object " + tag.commitId() + "\ntype commit\ntag " + tag.name()
                + "\ntagger Octo <octo@example.org> 1767225600 +0000\n\n" + tag.message();
    }

    private ObjectNode object(String type, String id) {
        String url = urls.repository() + "/git/" + type + "s/" + id;
        return Json.object().put("type", type).put("sha", id).put("url", url);
    }
}
