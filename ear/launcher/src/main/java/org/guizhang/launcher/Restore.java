package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;

/**
 * {@code bin/guizhang restore BACKUP}: makes an installation anew out of a backup, in an empty data folder and, where one is
 * configured, an empty database. What was interrupted is begun anew by the next call; a start refuses until then.
 */
public final class Restore {
    static final String FORMAT = "1";

    /** What may lie in the folder: what every start makes anew, and indexes, which find out that their history is over. */
    private static final Set<String> HARMLESS =
            Set.of("guizhang.lock", "run", "logs", "postgres", "index", "secrets.properties", DataFolder.UNFINISHED);

    private final Settings settings;
    private final Distribution distribution;
    private final Progress progress;

    Restore(Settings settings, Distribution distribution, Progress progress) {
        this.settings = settings;
        this.distribution = distribution;
        this.progress = progress;
    }

    /** Takes one backup. Exits with 1 and a sentence on standard error if nothing was restored. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Command.run("Nothing was restored", () -> {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Name one backup: bin/guizhang restore BACKUP.");
            }
            var settings = Settings.read();
            var progress = new Progress(out, InstantSource.system());
            new Restore(settings, Distribution.find(), progress)
                    .from(Path.of(arguments[0]).toAbsolutePath().normalize());
        });
    }

    void from(Path backup) throws IOException, InterruptedException, SQLException {
        var begun = System.nanoTime();
        var madeAt = requireBackup(backup);
        var sums = Checksums.read(backup);
        progress.step("Holding every file against its digest", () -> {
            Checksums.check(backup, sums);
            return sums;
        });
        try (var data = DataFolder.open(settings.data())) {
            clear(data);
            var marker = Files.writeString(data.root().resolve(DataFolder.UNFINISHED), backup + "\n");
            database(backup, data);
            progress.step("Putting files back", () -> {
                files(backup, data);
                return data;
            });
            Files.delete(marker);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        progress.say("Restored:  " + settings.data() + " as of " + madeAt);
        progress.say(
                "Took:      " + took.toMillis() / 1000.0 + " s. Start Guizhang; search answers while it builds anew.");
    }

    private static String requireBackup(Path backup) throws IOException {
        var file = backup.resolve("backup.properties");
        if (!Files.exists(file) || !Files.exists(backup.resolve(Checksums.FILE))) {
            throw new Refusal("The folder " + backup + " is no backup: name one that bin/guizhang backup has made.");
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        if (!FORMAT.equals(values.getProperty("format"))) {
            throw new Refusal("The backup " + backup + " has the format " + values.getProperty("format")
                    + ", and this Guizhang reads " + FORMAT + ": restore it with the Guizhang that made it.");
        }
        return values.getProperty("made.at", "");
    }

    /** Takes away what an interrupted restore has put there; refuses to touch anything else. */
    private void clear(DataFolder data) throws IOException, InterruptedException {
        if (Files.exists(data.root().resolve(DataFolder.UNFINISHED))) {
            if (settings.database() == null) {
                // The database of a killed restore goes on by itself.
                Postgres.stopLeft(programs(data), data);
            }
            DataFolder.delete(data.root().resolve("database.new"));
            DataFolder.delete(Postgres.cluster(data));
            for (var folder : FilesCopy.FOLDERS) {
                DataFolder.delete(data.root().resolve(folder));
            }
        }
        try (var there = Files.list(data.root())) {
            var other = there.map(path -> path.getFileName().toString())
                    .filter(name -> !HARMLESS.contains(name))
                    .sorted()
                    .findFirst();
            if (other.isPresent()) {
                throw new Refusal(
                        "The data folder " + data.root() + " holds " + other.get()
                                + " already: a restore needs an empty one. Move it away, or set GUIZHANG_DATA to another folder.");
            }
        }
    }

    private void database(Path backup, DataFolder data) throws IOException, InterruptedException, SQLException {
        var configured = settings.database();
        if (configured != null) {
            ConfiguredDatabase.check(configured);
            load(backup, configured);
            return;
        }
        var secrets = Secrets.in(data.root());
        var programs = programs(data);
        Postgres.create(programs, data, secrets.password("database.superuser.password"));
        var postgres = Postgres.start(programs, data, settings.postgresOptions());
        try {
            load(backup, EmbeddedRoles.prepare(postgres, secrets));
        } finally {
            postgres.stop();
        }
    }

    private Path programs(DataFolder data) throws IOException {
        return PostgresBinaries.unpack(distribution.lib(), data.root().resolve("postgres"));
    }

    private void load(Path backup, Database database) throws IOException, InterruptedException, SQLException {
        DatabaseLoad.requireEmpty(database);
        progress.step("Making the schema of the backup", () -> {
            BackupSchema.make(distribution, backup.resolve(DatabaseCopy.MIGRATIONS), database);
            return database;
        });
        progress.step("Loading rows", () -> {
            DatabaseLoad.run(backup, database);
            return database;
        });
    }

    private static void files(Path backup, DataFolder data) throws IOException {
        for (var name : Checksums.read(backup).keySet()) {
            if (FilesCopy.FOLDERS.stream().anyMatch(folder -> name.startsWith(folder + "/"))) {
                var target = data.root().resolve(name);
                Files.createDirectories(target.getParent());
                if (name.startsWith("signing/")) {
                    DataFolder.writeSecret(target, Files.readString(backup.resolve(name)));
                    continue;
                }
                try (var in = Files.newInputStream(backup.resolve(name))) {
                    Checksums.copy(in, target);
                }
            }
        }
    }
}
