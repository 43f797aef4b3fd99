package io.github.haztrak.tag;

import io.github.haztrak.problem.ShellWord;

/** Commands to paste. A ref is named in full: a branch of the tag's name must not be meant. */
final class GitCommands {
    private GitCommands() {}

    static String annotate(TagName name) {
        return "git tag -a -m \"...\" " + ShellWord.of(name.value());
    }

    static String push(TagName name) {
        return "git push origin " + ref(name);
    }

    static String replaceOnRemote(TagName name) {
        return "git push --force origin " + ref(name);
    }

    static String fetch(TagName name) {
        return "git fetch --force origin " + ShellWord.of("refs/tags/" + name + ":refs/tags/" + name);
    }

    static String checkOut(TagName name) {
        return "git checkout " + ref(name);
    }

    private static String ref(TagName name) {
        return ShellWord.of("refs/tags/" + name);
    }
}
