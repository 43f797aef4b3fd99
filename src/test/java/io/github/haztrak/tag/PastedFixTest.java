package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives whole fixes to a shell in which git and mvn only show the words they get. */
class PastedFixTest {
    private static final String SHOWING =
            "show() { for word; do printf '<%s>' \"$word\"; done; echo; }\ngit() { show git \"$@\"; }\nmvn() { show mvn \"$@\"; }\n";

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.0$(touch x)",
                "v1.0`touch x`",
                "v1.0;touch x",
                "v1.0'\"$(touch x)",
                "v1.0&touch x",
                "v1.0|touch x",
                "v1.0>x",
                "v1.0 x",
                "v$HOME",
                "v!1",
                "v1.0+build",
                "zoo/v1.0",
                "v1.0#1",
                "#v1.0",
                "v1.0%n${x}",
                "v1.0\u202e0.2v",
                "v1.0](https://example.test)",
                "<b>@octo</b>|*_v1.0_*"
            })
    void namesTheTagAndDoesNothingElse(String name) throws IOException {
        for (Problem problem : problemsOf(new TagName(name))) {
            String shown = shownByShell(problem.explanation().fix());

            assertThat(shown.lines()).allMatch(line -> line.startsWith("<git>"));
            assertThat(shown).containsPattern("<(refs/tags/)?" + Pattern.quote(name) + "(>|:|\\^)");
            assertThat(temp).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0$(touch x)", "1.0'x", "1.0;touch x", "1.0"})
    void setsExactlyTheVersion(String version) throws IOException {
        Problem problem = TagProblems.snapshot(new Version(version + "-SNAPSHOT"));

        assertThat(shownByShell(problem.explanation().fix()))
                .isEqualTo("<mvn><versions:set><-DnewVersion=" + version + "><-DgenerateBackupPoms=false>\n");
        assertThat(temp).isEmptyDirectory();
    }

    private static List<Problem> problemsOf(TagName name) {
        Head head = new Head(KnownRepository.COMMIT, KnownRepository.NOON, List.of(), Optional.empty());
        RemoteTag remote = new RemoteTag("b".repeat(40), Optional.of("c".repeat(40)));
        Problem failure = TagProblems.notOnRemote(name);
        return Stream.of(
                        TagProblems.missing(head, name),
                        TagProblems.elsewhere(head, name, remote),
                        TagProblems.differs(List.of(new TagName("v2")), name, Optional.empty()),
                        TagProblems.notOnRemote(name),
                        TagProblems.moved(name, "a".repeat(40), remote),
                        AnnotationProblems.lightweight(name, head.commit()),
                        AnnotationProblems.unknown(name, head.commit()),
                        AnnotationProblems.lostByCheckout(name, remote, failure),
                        AnnotationProblems.notCheckedOut(name, remote, failure),
                        signature(name, Signature.Verdict.UNSIGNED),
                        signature(name, Signature.Verdict.BAD),
                        signature(name, Signature.Verdict.GOOD))
                .toList();
    }

    private static Problem signature(TagName name, Signature.Verdict verdict) {
        SignatureProblems problems =
                new SignatureProblems(SignatureRule.parse("zoe@example.test"), name, KnownRepository.object('a'));
        return problems.of(Signature.of(verdict, new Signature.Told("test", "made up")));
    }

    private String shownByShell(String fix) throws IOException {
        Process shell = new ProcessBuilder("sh", "-eu", "-c", SHOWING + fix)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
