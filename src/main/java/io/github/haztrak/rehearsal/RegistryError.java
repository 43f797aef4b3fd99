package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The error codes of the OCI distribution specification 1.1, each with the status and message CNCF distribution gives. */
enum RegistryError {
    BLOB_UNKNOWN(404, "blob unknown to registry"),
    BLOB_UPLOAD_INVALID(416, "blob upload invalid"),
    BLOB_UPLOAD_UNKNOWN(404, "blob upload unknown to registry"),
    DENIED(403, "requested access to the resource is denied"),
    DIGEST_INVALID(400, "provided digest did not match uploaded content"),
    MANIFEST_BLOB_UNKNOWN(400, "blob unknown to registry"),
    MANIFEST_INVALID(400, "manifest invalid"),
    MANIFEST_UNKNOWN(404, "manifest unknown"),
    NAME_INVALID(400, "invalid repository name"),
    NAME_UNKNOWN(404, "repository name not known to registry"),
    PAGINATION_NUMBER_INVALID(400, "invalid number of results requested"),
    TAG_INVALID(400, "manifest tag did not match URI"),
    UNAUTHORIZED(401, "authentication required"),
    UNSUPPORTED(405, "The operation is unsupported.");

    private final int status;
    private final String message;

    RegistryError(int status, String message) {
        this.status = status;
        this.message = message;
    }

    int status() {
        return status;
    }

    RegistryException about(String detail) {
        return new RegistryException(this, TextNode.valueOf(detail));
    }

    RegistryException about(JsonNode detail) {
        return new RegistryException(this, detail);
    }

    Answer answer() {
        return about(Json.object()).answer();
    }

    ObjectNode json(JsonNode detail) {
        return Json.object().put("code", name()).put("message", message).set("detail", detail);
    }
}
