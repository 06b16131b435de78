package org.guizhang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Makes the schema that a backup was taken of, by the application's own changes: those, and in the order, that it names. */
final class BackupSchema {
    private static final String MAIN = "org.guizhang.schema.MakeSchema";

    private BackupSchema() {}

    static void make(Distribution distribution, Path migrations, Database database)
            throws IOException, InterruptedException {
        try (var libraries = ApplicationLibraries.of(distribution)) {
            var builder = libraries
                    .java(
                            MAIN,
                            database.url(),
                            database.owner().name(),
                            database.runtime().name(),
                            migrations.toString())
                    .redirectErrorStream(true);
            builder.environment()
                    .put(
                            Setting.variable("database.owner.password"),
                            database.owner().password());
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new Refusal("The schema of the backup could not be made: " + Logs.lastMeaning(said) + ".");
            }
        }
    }
}
