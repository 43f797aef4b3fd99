package io.github.haztrak.oci;

import java.io.IOException;
import java.net.http.HttpResponse;

/** A registry's token service gave no token. */
final class TokenRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient HttpResponse<byte[]> response;

    TokenRefusedException(HttpResponse<byte[]> response) {
        super("the token service answered " + response.statusCode());
        this.response = response;
    }

    HttpResponse<byte[]> response() {
        return response;
    }
}
