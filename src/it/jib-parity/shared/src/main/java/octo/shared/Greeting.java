package octo.shared;

/** What several programs say. */
public final class Greeting {
    private Greeting() {}

    public static String text() {
        return "hello";
    }
}
