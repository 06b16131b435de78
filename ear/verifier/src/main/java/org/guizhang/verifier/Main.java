package org.guizhang.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code verify [--certificate FINGERPRINT-OR-FILE] FILE…} */
public final class Main {
    private static final int GOOD = 0;
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /** Ends with 0 when every file holds, 1 when one does not, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) {
        var named = !arguments.isEmpty() && arguments.get(0).equals("--certificate");
        var files = arguments.subList(named ? Math.min(2, arguments.size()) : 0, arguments.size());
        if (files.isEmpty()
                || files.get(0).startsWith("-")
                || named && arguments.get(1).isBlank()) {
            out.println(Sentences.say("usage"));
            return MISUSED;
        }
        var status = GOOD;
        for (var file : files) {
            if (!holds(file, named ? arguments.get(1) : "", out)) {
                status = BROKEN;
            }
        }
        return status;
    }

    private static boolean holds(String file, String certificate, PrintStream out) {
        try {
            if (BusinessArchive.is(Path.of(file))) {
                var found = Verifier.verifyArchive(Path.of(file), certificate);
                out.println(Sentences.say("file.fits", file));
                found.forEach(out::println);
                return true;
            }
            var bytes = Files.readAllBytes(Path.of(file));
            var good = Verifier.verify(bytes, certificate);
            out.println(Sentences.say(Verifier.isProof(bytes) ? "file.good" : "file.fits", file));
            good.forEach(out::println);
            return true;
        } catch (Refused refused) {
            out.println(Sentences.say("file.bad", file, refused.getMessage()));
        } catch (IOException | RuntimeException unread) {
            out.println(Sentences.say("file.unread", file, unread));
        }
        return false;
    }
}
