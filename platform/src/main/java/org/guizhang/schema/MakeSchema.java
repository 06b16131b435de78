package org.guizhang.schema;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

/** Makes the schema that a backup was taken of in an empty database, for {@code bin/guizhang restore}. */
public final class MakeSchema {
    private MakeSchema() {}

    /**
     * Takes the JDBC address, the owner's and the runtime role's names, and a file that names the changes of the backup a line
     * each, in the order they were made in; the owner's password is in the environment. Exits with 1 and a sentence on
     * standard output if the schema cannot be made.
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            var changes = Files.readAllLines(Path.of(arguments[3]));
            var unknown = unknown(changes);
            if (!unknown.isEmpty()) {
                out.println("it was made by a newer Guizhang, whose change " + unknown
                        + " this one does not know: restore it with that one");
                System.exit(1);
            }
            try (var owner = DriverManager.getConnection(
                    arguments[0], arguments[1], System.getenv("GUIZHANG_DATABASE_OWNER_PASSWORD"))) {
                Migration.run(owner, arguments[2], changes);
            }
        } catch (Exception failed) {
            out.println(failed);
            System.exit(1);
        }
    }

    /** The first change that is not one of this program; empty where all are. */
    static String unknown(List<String> changes) throws IOException {
        for (var change : changes) {
            try (var file = MakeSchema.class.getClassLoader().getResourceAsStream(change)) {
                if (file == null) {
                    return change;
                }
            }
        }
        return "";
    }
}
