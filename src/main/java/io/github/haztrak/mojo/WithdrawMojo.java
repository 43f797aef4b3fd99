package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.PointerRequest;
import io.github.haztrak.release.Promotion;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Takes a bad release out of people's way: pointers that lead to it go back to the newest release that stands, and its page
 * says that it is withdrawn. Images, files and tag stay. From any checkout.
 */
@Mojo(name = "withdraw", aggregator = true, threadSafe = true)
public final class WithdrawMojo extends AbstractHaztrakMojo {
    /** On the command line: the version, or its tag. */
    @Parameter(property = "haztrak.version")
    private String version;

    /** Why, in a sentence, for the release's page. */
    @Parameter(property = "haztrak.reason")
    private String reason;

    /** Takes the mark from the release's page again. Pointers stay. */
    @Parameter(property = "haztrak.undo", defaultValue = "false")
    private boolean undo;

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public WithdrawMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    boolean isLeftOut(Goal goal, WhenUntagged rule) {
        return false;
    }

    @Override
    void run(Goal goal) {
        goal.requireOnline();
        String asked = PointerRun.asked(goal).orElseThrow(() -> unnamed().exception());
        PointerRun run = new PointerRun(goal, new PointerRun.Wish(asked, isDryRun()));
        PointerRequest request = run.request(new FloatingTags(List.of()));
        Optional<String> why = Optional.ofNullable(reason).filter(text -> !text.isBlank());
        Promotion done = undo ? run.pipeline().restore(request) : run.pipeline().withdraw(request, why);
        new RunReport(goal, System.getenv()).tell(done);
    }

    private static Problem unnamed() {
        return Problem.of(ProblemCode.CONFIGURATION, "no version to withdraw is named")
                .found("-Dhaztrak.version is missing on the command line")
                .why("which release is bad is never guessed")
                .fix("mvn haztrak:withdraw -Dhaztrak.version=2.0.0 -Dhaztrak.reason=\"it loses orders\"");
    }
}
