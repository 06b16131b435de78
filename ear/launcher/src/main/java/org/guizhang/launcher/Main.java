package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts Guizhang in the foreground; Ctrl-C or a termination signal stops it. */
public final class Main {
    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERROR = stream(FileDescriptor.err);
    private static final AtomicBoolean STOPPING = new AtomicBoolean();
    private static final AtomicBoolean FAILED = new AtomicBoolean();

    private Main() {}

    /** Takes no arguments; settings come from {@code GUIZHANG_*} or {@code guizhang.*}. Exits with 1 if it cannot run. */
    public static void main(String[] arguments) {
        try {
            run();
        } catch (Refusal e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException | RuntimeException e) {
            fail("Guizhang cannot go on: " + e + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("Guizhang was interrupted.");
        }
    }

    private static void run() throws IOException, InterruptedException, SQLException {
        Machine.checkJava(Runtime.version().feature());
        var settings = Settings.read();
        var progress = new Progress(OUT, InstantSource.system());
        settings.notes().forEach(progress::say);
        var guizhang = Guizhang.on(settings, Distribution.find(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(guizhang), "stop"));
        if (settings.watchParent()) {
            // Whoever started this in its foreground (Maven) may be killed without a word to its children.
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        guizhang.start();
        guizhang.await();
    }

    private static void stop(Guizhang guizhang) {
        STOPPING.set(true);
        try {
            guizhang.close();
        } catch (IOException | InterruptedException | SQLException e) {
            ERROR.println("Guizhang did not stop cleanly: " + e + ".");
        }
        if (!FAILED.get()) {
            // A wanted end is no error, whatever signal asked for it.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void fail(String sentence) {
        if (STOPPING.get()) {
            return; // What fails now fails because it is being stopped.
        }
        FAILED.set(true);
        OUT.flush();
        ERROR.println(sentence);
        System.exit(1);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
