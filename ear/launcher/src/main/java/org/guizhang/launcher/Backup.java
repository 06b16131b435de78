package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code bin/guizhang backup FOLDER}: everything that cannot be made again, as of one moment, in a new folder there. Works
 * beside a running Guizhang, and on the data of a stopped one.
 */
public final class Backup {
    private static final String PREFIX = "guizhang-";
    private static final String UNFINISHED = ".part";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final InstantSource clock;

    Backup(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one folder. Exits with 1 and a sentence on standard error if there is no backup. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Command.run("No backup was made", () -> {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Name one folder for backups: bin/guizhang backup FOLDER.");
            }
            var settings = Settings.read();
            new Backup(settings, InstantSource.system()).into(Path.of(arguments[0]), out);
        });
    }

    /** Makes one more backup in the folder and says what it is. */
    void into(Path folder, PrintStream out) throws IOException, InterruptedException, SQLException {
        var begun = clock.instant();
        var backups = Files.createDirectories(folder.toAbsolutePath().normalize());
        var target = backups.resolve(PREFIX + STAMP.format(begun));
        if (Files.exists(target)) {
            throw new Refusal("There is a backup " + target + " already: try again in a second.");
        }
        var draft = target.resolveSibling(target.getFileName() + UNFINISHED);
        DataFolder.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var before = latest(backups);
        var sums = new TreeMap<String, String>();
        long rows;
        try (var installation = Installation.reach(settings);
                var copy = DatabaseCopy.begin(installation.database().url(), installation.reader())) {
            rows = copy.write(draft, sums);
            // After the rows: whatever picture a row names was there before it.
            new FilesCopy(
                            settings.data(),
                            draft,
                            before.orElse(draft),
                            before.isPresent() ? Checksums.read(before.get()) : Map.of(),
                            sums)
                    .write();
            describe(draft, begun, copy.version(), sums);
            tellMissing(copy, sums, out);
        }
        Checksums.write(draft, sums);
        DataFolder.move(draft, target);
        out.println("Backup:   " + target);
        out.println("Holds:    " + rows + " rows and " + pictures(sums) + " pictures as of " + begun);
        out.println("SHA-256:  " + Checksums.of(target.resolve(Checksums.FILE)) + " of its " + Checksums.FILE);
        out.println("Took:     " + Duration.between(begun, clock.instant()).toMillis() / 1000.0 + " s");
    }

    private static Optional<Path> latest(Path backups) throws IOException {
        try (var found = Files.list(backups)) {
            return found.filter(path -> path.getFileName().toString().matches(PREFIX + "[0-9TZ]+"))
                    .filter(path -> Files.exists(path.resolve(Checksums.FILE)))
                    .max(Path::compareTo);
        }
    }

    private static void describe(Path draft, Instant at, String database, SortedMap<String, String> sums)
            throws IOException {
        var file = draft.resolve("backup.properties");
        Files.writeString(file, "format=" + Restore.FORMAT + "\nmade.at=" + at + "\npostgresql=" + database + "\n");
        sums.put("backup.properties", Checksums.of(file));
    }

    /** A picture that a row names and nobody has was lost before; it is no reason to have no backup. */
    private static void tellMissing(DatabaseCopy copy, SortedMap<String, String> sums, PrintStream out)
            throws SQLException {
        var missing = copy.pictures();
        sums.keySet().forEach(name -> missing.remove(name.replaceFirst("^" + FilesCopy.PICTURES + "/", "")));
        if (!missing.isEmpty()) {
            out.println("Missing:  " + missing.size() + " pictures that the database names are not in the data folder,"
                    + " such as " + FilesCopy.PICTURES + "/"
                    + missing.iterator().next());
        }
    }

    private static long pictures(SortedMap<String, String> sums) {
        return sums.keySet().stream()
                .filter(name -> name.startsWith(FilesCopy.PICTURES + "/"))
                .count();
    }
}
