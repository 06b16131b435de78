package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/guizhang reset-password LOGIN}: prints a link by which the holder of an account sets a new password, for those
 * whom nobody else can help. Works beside a running Guizhang, and on the data of a stopped one.
 */
public final class ResetPassword {
    private final Settings settings;

    private ResetPassword(Settings settings) {
        this.settings = settings;
    }

    /** Takes one login, as it is typed at sign-in. Exits with 1 and a sentence on standard error if there is no link. */
    public static void main(String[] arguments) {
        Command.run("No link was made", () -> {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Name one account: bin/guizhang reset-password LOGIN.");
            }
            new ResetPassword(Settings.read()).print(arguments[0]);
        });
    }

    private void print(String login) throws IOException, InterruptedException, SQLException {
        try (var installation = Installation.reach(settings)) {
            var link = OperatorLink.make(installation.database(), login);
            if (installation.isRunning()) {
                print(link, installation.address(), null);
            } else {
                var note = "Guizhang is stopped: start it before the link is opened.";
                print(link, "http://127.0.0.1:" + settings.httpPort() + "/", note);
            }
        }
    }

    private void print(OperatorLink link, String here, @Nullable String note) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("Account:  " + link.login());
        out.println(
                "Link:     " + settings.publicUrl().orElse(here.replaceFirst("/+$", "")) + "/recover#" + link.secret());
        out.println("Works once, within " + OperatorLink.HOURS + " hours. Give it to the holder of the account alone.");
        if (note != null) {
            out.println(note);
        }
    }
}
