package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
    private static final Mailmap MAILMAP = Mailmap.parse("""
            # a comment
            Ann Example <ann@example.test>
            <bob@example.test> <bob@old.test>
            Cid Example <cid@example.test> <cid@old.test>
            Dee Example <dee@example.test> dee <shared@old.test> # the one who was dee
            Eve Example <eve@example.test> eve <shared@old.test>
            nonsense
            """);

    @ParameterizedTest
    @CsvSource({
        "123+octo@users.noreply.github.com, octo",
        "octo@users.noreply.github.com, octo",
        "1+octo_corp@Users.NoReply.GitHub.com, octo_corp",
    })
    void tellsTheLoginOfAPrivateAddress(String email, String login) {
        assertThat(new Person("x", email).login()).contains(login);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "octo@example.test",
                "49699333+dependabot[bot]@users.noreply.github.com",
                "@users.noreply.github.com",
                "a b@users.noreply.github.com",
                "octo@users.noreply.github.com.example.test"
            })
    void tellsNoLoginOfAnyOther(String email) {
        assertThat(new Person("x", email).login()).isEqualTo(Optional.empty());
    }

    @Test
    void knowsPrograms() {
        assertThat(new Person("dependabot[bot]", "x@example.test").isBot()).isTrue();
        assertThat(new Person("x", "1+renovate[bot]@users.noreply.github.com").isBot())
                .isTrue();
        assertThat(new Person("Abbot", "abbot@example.test").isBot()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ann, ANN@example.test, Ann Example, ann@example.test",
        "Bob, bob@old.test, Bob, bob@example.test",
        "c, cid@old.test, Cid Example, cid@example.test",
        "DEE, shared@old.test, Dee Example, dee@example.test",
        "eve, shared@old.test, Eve Example, eve@example.test",
        "fay, shared@old.test, fay, shared@old.test",
        "x, x@example.test, x, x@example.test",
    })
    void findsWhoIsMeant(String name, String email, String meantName, String meantEmail) {
        assertThat(MAILMAP.meant(new Person(name, email))).isEqualTo(new Person(meantName, meantEmail));
    }
}
