package octo.program;

final class Program {
    private Program() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
