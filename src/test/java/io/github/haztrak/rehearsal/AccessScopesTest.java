package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessScopesTest {

    @Test
    void readsSeveralScopesOfSeveralActions() {
        AccessScopes scopes = AccessScopes.parse(List.of("repository:a/b:pull,push repository:c:pull", "nonsense"));

        assertThat(scopes.actions()).containsExactly("repository:a/b:pull", "repository:a/b:push", "repository:c:pull");
    }

    @Test
    void writesTheActionsOfARepositoryTogether() {
        AccessScopes scopes = AccessScopes.of("a/b", "pull,push").and(AccessScopes.of("c", "pull"));

        assertThat(scopes).hasToString("repository:a/b:pull,push repository:c:pull");
    }

    @Test
    void leavesPushOutWhereNobodyMayPush() {
        AccessScopes scopes = AccessScopes.parse(List.of("repository:a/b:pull,push repository:a:pull,push"));

        assertThat(scopes.withoutPush(Set.of("a/b"))).hasToString("repository:a/b:pull repository:a:pull,push");
    }

    @Test
    void isWrittenAsATokensClaim() {
        assertThat(AccessScopes.of("a/b", "pull,push").claim())
                .hasToString("[{\"type\":\"repository\",\"name\":\"a/b\",\"actions\":[\"pull\",\"push\"]}]");
    }

    @Test
    void coversWhatItHoldsAndNoMore() {
        AccessScopes held = AccessScopes.of("a", "pull,push");

        assertThat(held.covers(AccessScopes.of("a", "pull"))).isTrue();
        assertThat(held.covers(AccessScopes.none())).isTrue();
        assertThat(held.covers(AccessScopes.of("a", "delete"))).isFalse();
        assertThat(held.covers(AccessScopes.of("b", "pull"))).isFalse();
    }
}
