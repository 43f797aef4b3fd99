package io.github.haztrak.it;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the runner of a workflow, or a terminal, would take for more than text. */
final class Runner {
    private static final Pattern OWN = Pattern.compile("::error title=HZ-[A-Z]{3}-\\d{3}::[^\\p{Cc}]*");
    private static final Pattern STEERS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\t]]");

    /** A line that is a command, save our own annotations, or that holds a character which is not to be seen. */
    static final Predicate<String> UNWANTED = Runner::isUnwanted;

    private Runner() {}

    private static boolean isUnwanted(String line) {
        boolean command = line.strip().startsWith("::") && !OWN.matcher(line).matches();
        String text = line.replaceAll("\u001B\\[[0-9;]*m", "");
        return command || line.contains("##[") || STEERS.matcher(text).find();
    }
}
