package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** {@code bin/guizhang mail-test ADDRESS}: has the running Guizhang send a mail now, and prints what the mail server said. */
public final class TryMail {
    private static final int OK = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"\\\\\\p{Cntrl}@]+@[^\\s\"\\\\\\p{Cntrl}@]+");
    private static final Pattern ANSWER = Pattern.compile("\"answer\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private TryMail() {}

    /** Exits with 1 and the answer on standard error where the mail was not taken. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Command.run("No mail was sent", () -> {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || !ADDRESS.matcher(arguments[0]).matches()) {
                throw new Refusal(
                        "Write bin/guizhang mail-test ADDRESS, such as bin/guizhang mail-test you@example.com.");
            }
            var settings = Settings.read();
            var url = State.read(settings.data()).getProperty("http.url");
            if (url == null) {
                throw new Refusal("Guizhang is not ready on " + settings.data() + ".");
            }
            var answer = new Node(url, Status.token(settings)).mailTest("{\"address\":\"" + arguments[0] + "\"}");
            if (answer.statusCode() != OK) {
                throw new Refusal("Guizhang answers " + answer.statusCode() + " " + answer.body());
            }
            if (!answer.body().contains("\"taken\":true")) {
                throw new Refusal(said(answer.body()));
            }
            out.println(said(answer.body()));
        });
    }

    /** The sentence of an answer. */
    static String said(String json) {
        var found = ANSWER.matcher(json);
        return found.find() ? found.group(1).replaceAll("\\\\(.)", "$1") : json;
    }
}
