package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** {@code bin/guizhang status}: prints how the Guizhang on this data folder is; with {@code --json} as programs read it. */
public final class Status {
    private static final int STOPPED = 3;
    private static final int OK = 200;
    private static final String JSON = "--json";

    private Status() {}

    /** Exits with 0 where it runs and answers, with 3 where it does not run, with 1 and a sentence otherwise. */
    public static void main(String[] arguments) {
        var error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length > 1 || arguments.length == 1 && !arguments[0].equals(JSON)) {
                throw new Refusal("Write bin/guizhang status, or bin/guizhang status " + JSON + ".");
            }
            var settings = Settings.read();
            var url = State.read(settings.data()).getProperty("http.url");
            if (url == null) {
                error.println("Guizhang is not ready on " + settings.data() + ".");
                System.exit(STOPPED);
            }
            out.print(ask(settings, url, List.of(arguments).contains(JSON) ? "application/json" : "text/plain"));
        } catch (Refusal refused) {
            error.println(refused.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            error.println("Guizhang was killed, or does not answer: " + failed + ".");
            System.exit(STOPPED);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }

    private static String ask(Settings settings, String url, String type) throws IOException, InterruptedException {
        var answer = new Node(url, token(settings)).status(type);
        if (answer.statusCode() != OK) {
            throw new Refusal("Guizhang answers " + answer.statusCode()
                    + ": set GUIZHANG_OPERATOR_TOKEN to what it was started with.");
        }
        return answer.body().stripTrailing() + System.lineSeparator();
    }

    static String token(Settings settings) throws IOException {
        var configured = settings.operatorToken();
        if (configured != null) {
            return configured;
        }
        if (!Files.exists(settings.data().resolve("secrets.properties"))) {
            throw new Refusal("There is no operator's token on " + settings.data() + ": set GUIZHANG_OPERATOR_TOKEN.");
        }
        return Secrets.in(settings.data()).password(Secrets.OPERATOR);
    }
}
