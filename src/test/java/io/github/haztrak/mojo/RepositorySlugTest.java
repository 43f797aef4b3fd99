package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositorySlugTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/octo/haztrak",
                "https://github.com/octo/haztrak/",
                "https://github.com/octo/haztrak.git",
                "https://octo@github.com/octo/haztrak.git",
                "https://github.com/octo/haztrak/tree/main",
                "https://github.com/octo/haztrak/tree/v1.2.0/docs",
                "git@github.com:octo/haztrak.git",
                "ssh://git@github.com/octo/haztrak.git",
                "ssh://git@ssh.github.com:443/octo/haztrak.git",
                "scm:git:git@github.com:octo/haztrak.git",
                "scm:git:ssh://git@github.com/octo/haztrak.git",
                "scm:git:https://github.com/octo/haztrak.git",
                "scm:git|https://github.com/octo/haztrak.git",
                "scm:git:git://github.com/octo/haztrak.git/",
                "https://github.octo.example/octo/haztrak.git",
                "git@github.octo.example:octo/haztrak.git",
                "work:octo/haztrak",
                " https://github.com/octo/haztrak "
            })
    void isReadFromAnAddress(String address) {
        assertThat(RepositorySlug.ofAddress(address)).contains(new RepositorySlug("octo", "haztrak"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://github.com/octo",
                "https://code.example/group/octo/haztrak.git",
                "https://github.com/octo/haztrak/issues",
                "scm:svn:https://svn.example/octo/haztrak",
                "/srv/git/haztrak.git",
                "file:///srv/git/haztrak.git",
                "haztrak"
            })
    void isNotGuessedFromAnAddressOfAnotherShape(String address) {
        assertThat(RepositorySlug.ofAddress(address)).isEmpty();
    }

    @Test
    void keepsTheDotsOfAName() {
        assertThat(RepositorySlug.ofAddress("https://github.com/octo/octo.github.io.git"))
                .contains(new RepositorySlug("octo", "octo.github.io"));
    }

    @Test
    void isReadFromOwnerAndName() {
        assertThat(RepositorySlug.parse("octo/haztrak")).contains(new RepositorySlug("octo", "haztrak"));
        assertThat(RepositorySlug.parse("octo")).isEmpty();
        assertThat(RepositorySlug.parse("octo/haztrak/more")).isEmpty();
    }

    @Test
    void refusesAnOwnerWithAPath() {
        RepositorySlug slug = new RepositorySlug("octo", "haztrak");
        assertThatThrownBy(() -> slug.withOwner("octo/cat"))
                .hasMessageContainingAll("HZ-CFG-001", "parameter owner", "owner = octo/cat");
        assertThatThrownBy(() -> slug.withName("octo/haztrak"))
                .hasMessageContainingAll("HZ-CFG-001", "parameter repository", "repository = octo/haztrak");
    }
}
