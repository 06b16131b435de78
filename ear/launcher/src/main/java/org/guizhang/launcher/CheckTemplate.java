package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code bin/guizhang check FOLDER}: holds a template's files against all rules, with the application's own importer and
 * without a server or a data folder.
 */
public final class CheckTemplate {
    private static final String IMPORTER = "org.guizhang.template.CheckFolder";

    private CheckTemplate() {}

    /** Takes one folder. Exits with 0 if it is in order, 1 with what is wrong, 2 if there is nothing to check. */
    public static void main(String[] arguments) {
        var error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Name one folder: bin/guizhang check FOLDER.");
            }
            System.exit(check(Distribution.find(), Path.of(arguments[0])));
        } catch (Refusal refused) {
            error.println(refused.getMessage());
            System.exit(2);
        } catch (IOException failed) {
            error.println("Nothing was checked: " + failed + ".");
            System.exit(2);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            System.exit(2);
        }
    }

    private static int check(Distribution distribution, Path folder) throws IOException, InterruptedException {
        try (var libraries = ApplicationLibraries.of(distribution)) {
            return libraries
                    .java(IMPORTER, folder.toAbsolutePath().toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }
}
