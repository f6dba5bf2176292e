package nl.terugblik;

/** The program's entry point. */
public final class Terugblik {

    private Terugblik() {}

    public static void main(String[] arguments) {
        System.out.println("terugblik");
    }
}
