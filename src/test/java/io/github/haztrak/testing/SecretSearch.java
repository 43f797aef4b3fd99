package io.github.haztrak.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Looks for secrets as they are, and as a URL or an Authorization header for the Basic scheme would hold them. */
public record SecretSearch(List<Account> accounts) {
    public SecretSearch {
        accounts = List.copyOf(accounts);
    }

    /** Names of the files below a folder, or of the file itself, that hold a secret; what is compressed is looked into. */
    public List<String> foundIn(Path place) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (isIn(text(Files.readAllBytes(file)))) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }

    public boolean isIn(String text) {
        return accounts.stream().flatMap(SecretSearch::forms).anyMatch(text::contains);
    }

    private static Stream<String> forms(Account account) {
        String pair = account.user() + ":" + account.password();
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        // The last sign depends on what follows.
        return Stream.of(
                account.password(),
                URLEncoder.encode(account.password(), StandardCharsets.UTF_8),
                encoded.substring(0, encoded.length() - 1));
    }

    private static String text(byte[] content) throws IOException {
        boolean gzip = content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
        byte[] plain = gzip ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes() : content;
        return new String(plain, StandardCharsets.ISO_8859_1);
    }
}
