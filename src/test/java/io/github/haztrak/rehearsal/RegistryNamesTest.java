package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"server", "octo/server", "octo/a.b/c__d/e---f", "0/1"})
    void takesRepositoryNames(String name) throws IOException {
        assertThat(RepositoryName.parse(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Octo", "octo//server", "../octo", "octo/_blobs", "octo/.", "a..b", "octo/", "a b"})
    void refusesNamesThatAreNoneOrNoSafePaths(String name) {
        assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> RepositoryName.parse(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "1.0.0", "_x", "V1-rc.1"})
    void takesTags(String tag) throws IOException {
        assertThat(TagReference.parse(tag).text()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".hidden", "-x", "a/b", "1.0+2", "../x"})
    void refusesTagsThatAreNoneOrNoSafeFileNames(String tag) {
        assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> TagReference.parse(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha256:abc", "sha512:00", "sha256:../../../../etc"})
    void refusesDigestsThatAreNone(String digest) {
        assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> ContentDigest.parse(digest));
    }

    @Test
    void writesADigestAsItWasRead() throws IOException {
        String digest = ImageContent.digest("content");

        assertThat(ContentDigest.parse(digest)).hasToString(digest);
    }
}
