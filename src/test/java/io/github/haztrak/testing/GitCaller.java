package io.github.haztrak.testing;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who asks a git server: nobody in particular, a user with the right password, or one to refuse. */
record GitCaller(String name, boolean isKnown) {
    private static final String ANONYMOUS = "anonymous";

    static GitCaller of(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null) {
            return new GitCaller(ANONYMOUS, false);
        }
        byte[] pair = Base64.getDecoder().decode(authorization.replaceFirst("(?i)^basic ", ""));
        String[] account = new String(pair, StandardCharsets.UTF_8).split(":", 2);
        return new GitCaller(account[0], account[account.length - 1].equals(Account.OCTO.password()));
    }

    boolean isRefused() {
        return !isKnown && !name.equals(ANONYMOUS);
    }
}
