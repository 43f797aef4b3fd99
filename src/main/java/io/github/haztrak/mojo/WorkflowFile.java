package io.github.haztrak.mojo;

import io.github.haztrak.actions.ReleaseWorkflow;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The workflow of a project, written once; after that it is its owner's.
 *
 * @param goal the goal
 * @param name the file
 */
record WorkflowFile(Goal goal, Name name) {
    private static final int OLDEST_JAVA = 17;

    /**
     * A file that GitHub takes for a workflow.
     *
     * @param path from the repository's root on
     */
    record Name(String path) {
        private static final Pattern FILE = Pattern.compile("[\\w][\\w. -]*\\.ya?ml");

        Name {
            if (!path.startsWith(ReleaseWorkflow.FOLDER)
                    || !FILE.matcher(path.substring(ReleaseWorkflow.FOLDER.length()))
                            .matches()) {
                throw new IllegalArgumentException(
                        "GitHub takes only files *.yml in " + ReleaseWorkflow.FOLDER + " for workflows");
            }
        }
    }

    void write() throws IOException {
        Path root = goal.composition().workTree();
        Path file = root.resolve(name.path());
        String yaml = workflow(root).yaml();
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
            goal.log().say("written", name.path() + ": releases on the tags " + tags());
        } else if (Files.readString(file).equals(yaml)) {
            goal.log().say("workflow", name.path() + " is there already");
        } else {
            throw other().exception();
        }
    }

    private ReleaseWorkflow workflow(Path root) throws IOException {
        Path folder = goal.parameters().directory().toRealPath();
        String inside = root.toRealPath().relativize(folder).toString().replace('\\', '/');
        String command = Files.isExecutable(folder.resolve("mvnw")) ? "./mvnw" : "mvn";
        return new ReleaseWorkflow(tags(), java(), new ReleaseWorkflow.Build(command, inside.isEmpty() ? "." : inside));
    }

    /** A version starts with a digit; {@code *} stands for anything but a slash. */
    private String tags() {
        return goal.parameters().format().filled("[0-9]*");
    }

    /** The newest that a module needs: it runs the tests of all of them. */
    private int java() {
        return goal.parameters().reactor().all().stream()
                .mapToInt(project -> new JavaRelease(project).runtime())
                .reduce(OLDEST_JAVA, Math::max);
    }

    private Problem other() {
        return Problem.of(ProblemCode.WORKFLOW_THERE, "a workflow of this name is there, and it is another one")
                .found(name.path())
                .why("what somebody has written is not overwritten")
                .fix("# write beside it, and compare:\nmvn haztrak:init -Dhaztrak.workflow=" + ReleaseWorkflow.FOLDER
                        + "haztrak.yml\n# or delete the old one first");
    }
}
