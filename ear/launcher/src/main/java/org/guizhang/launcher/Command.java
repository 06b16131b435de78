package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** How a command beside the server ends: with 0, or with 1 and one sentence on standard error. */
final class Command {
    private Command() {}

    /** What a command does. */
    interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    /** @param inVain what has not happened where something else failed than a rule */
    static void run(String inVain, Work work) {
        var error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            work.run();
            return;
        } catch (Refusal refused) {
            error.println(refused.getMessage());
        } catch (IOException | SQLException failed) {
            error.println(inVain + ": " + failed + ".");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            error.println(inVain + ": interrupted.");
        }
        System.exit(1);
    }
}
