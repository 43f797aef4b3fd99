package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** An image of one platform in an open registry, whose configuration can be given what no builder at hand writes. */
public record EditedImage(String registry, String repository, String tag) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";

    /** Pushes the image again, under the same tag. */
    public void edit(Consumer<ObjectNode> change) throws IOException {
        ObjectNode manifest = get("manifests/" + tag);
        ObjectNode config = get("blobs/" + manifest.at("/config/digest").textValue());
        change.accept(config);
        byte[] bytes = JSON.writeValueAsBytes(config);
        String upload = send(request("blobs/uploads/").POST(BodyPublishers.noBody()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        send(HttpRequest.newBuilder(URI.create(upload + "&digest=" + digest(bytes)))
                .PUT(BodyPublishers.ofByteArray(bytes)));
        manifest.withObject("/config").put("digest", digest(bytes)).put("size", bytes.length);
        send(request("manifests/" + tag)
                .header("Content-Type", manifest.path("mediaType").asText(DOCKER))
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(manifest))));
    }

    private ObjectNode get(String path) throws IOException {
        return (ObjectNode)
                JSON.readTree(send(request(path).header("Accept", DOCKER).GET()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + registry + "/v2/" + repository + "/" + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new AssertionError(response + " " + new String(response.body()));
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
