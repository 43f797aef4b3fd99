package io.github.haztrak.jgit;

import io.github.haztrak.jgit.CommandLineGit.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of git about one repository. The answers are the same whatever git is configured to show, and those that
 * JGit gives: no parents are replaced, nothing is renamed, recoded or coloured.
 *
 * @param git the program
 * @param directory in the work tree or a directory below it
 */
record GitQuestions(CommandLineGit git, Path directory) {
    private static final List<String> PLAIN = List.of(
            "--no-pager",
            "--no-replace-objects",
            "-c",
            "core.quotePath=false",
            "-c",
            "core.warnAmbiguousRefs=false",
            "-c",
            "diff.relative=false",
            "-c",
            "diff.ignoreSubmodules=none",
            "-c",
            "log.showRoot=true",
            "-c",
            "log.showSignature=false");

    <T> T read(List<String> command, Reading<T> reading) throws IOException {
        return read(command, "", reading);
    }

    <T> T read(List<String> command, String question, Reading<T> reading) throws IOException {
        List<String> arguments = new ArrayList<>(PLAIN);
        arguments.addAll(command);
        return git.read(directory, arguments, question, reading);
    }

    /** For answers that are short. */
    List<String> lines(List<String> command) throws IOException {
        return read(
                command,
                answer -> new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }
}
